import { describe, expect, it } from '@jest/globals'
import { parseFormatDefinition } from '../definition/parse'
import { bytesOf, context, line, shipped, withColumn } from '../samples.fixture'
import { renderWhole } from '../writer/render'
import { readFile, readWhole } from './read'

const names = 'payroll_no,omang,name,deduction_code,amount\r\n'
const totals = 'H,GOV,202611,20261110,BWP\nD,,001,,A,4471,10.00\nD,,002,,B,4471,-2.50\n'
const trailer = 'T,2,7.50,000000000003,1.00,0.14\n'

async function values(key: string, ...chunks: (string | Buffer)[]) {
  const rows = []
  for await (const row of readFile(shipped(key), bytesOf(...chunks))) rows.push(row.values)
  return rows
}

describe('readFile', () => {
  it('reads a remittance as its sender writes it: amounts in thebe, zeros kept, empty cells absent', async () => {
    const rows = values(
      'remittance-csv',
      `${names}002981849,503718199,Keabetswe,4473,580.00\r\n12,,,4471,-110\r\n\r\n`,
    )
    expect(await rows).toEqual([
      {
        payrollNumber: '002981849',
        omang: '503718199',
        name: 'Keabetswe',
        deductionCode: '4473',
        amount: 58000,
      },
      { payrollNumber: '12', deductionCode: '4471', amount: -11000 },
    ])
  })

  it('finds the columns by name in any order, and passes over extra ones only when told', async () => {
    const file = 'AMOUNT,ministry,deduction_code, Payroll_No\n1.00,Health,4471,007\n'
    const definition = { ...shipped('remittance-csv'), allowExtraColumns: true }
    const report = await readWhole(definition, bytesOf(file))
    expect(report.accepted && report.rows[0]?.values).toEqual({
      amount: 100,
      deductionCode: '4471',
      payrollNumber: '007',
    })
    await expect(values('remittance-csv', file)).rejects.toThrow(
      "Row 1: column 'ministry' is not in the format.",
    )
  })

  it('hands over header, trailer with fee and VAT, and totals when it is at the end', async () => {
    const reading = readFile(shipped('remittance-totals-csv'), bytesOf(totals + trailer))
    expect(() => reading.trailer).toThrow(/not been read to its end/)
    for await (const { row, raw } of reading) expect(raw).toMatch(row === 2 ? /001/ : /002/)
    expect(reading.header).toMatchObject({ 'authority.code': 'GOV', 'run.period': '2026-11' })
    expect(reading.trailer).toMatchObject({ sum: 750, fee: 100, vat: 14 })
    expect(reading.totals).toEqual({ lines: 2, amount: 750, hashTotal: '000000000003' })
  })

  it('takes no amount that would spoil the sums, and names its row and column', async () => {
    const row = (amount: string) => values('remittance-csv', `${names}12,,,4471,${amount}\r\n`)
    expect(await row('10000000000.00')).toMatchObject([{ amount: 10 ** 12 }])
    await expect(row('90071992547409.91')).rejects.toThrow(
      /^Row 2, column 'amount' holds "90071992547409.91", and the largest amount is 10000000000.00/,
    )
    await expect(row('-10000000000.01')).rejects.toThrow(/the largest amount is/)
  })

  it('takes fee and VAT as unknown when the trailer leaves them empty, and the hash without zeros', async () => {
    const report = await readWhole(
      shipped('remittance-totals-csv'),
      bytesOf(`${totals}T,2,7.50,3,,\n`),
    )
    expect(report).toMatchObject({ accepted: true, trailer: { count: 2 } })
    expect(report.accepted && 'fee' in report.trailer).toBe(false)
  })

  it('translates reasons by the lookup table and keeps one it lacks', async () => {
    const definition = shipped('rejection-csv')
    definition.detail.columns[3]!.lookup = {
      '02': 'INSUFFICIENT_NET_PAY',
      '03': 'INSUFFICIENT_NET_PAY',
    }
    const file = 'payroll_no,deduction_code,amount,reason\n1,4471,,02\n2,4471,,03\n3,4471,,99\n'
    const report = await readWhole(definition, bytesOf(file))
    expect(report.accepted && report.rows.map(({ values: read }) => read.reason)).toEqual([
      'INSUFFICIENT_NET_PAY',
      'INSUFFICIENT_NET_PAY',
      '99',
    ])
  })

  it('accepts a file of column names alone: nobody was rejected', async () => {
    const file = 'payroll_no,deduction_code,amount,reason\n'
    expect(await values('rejection-csv', file)).toEqual([])
  })

  it('drops the spaces around identifiers and amounts, and keeps those of a name', async () => {
    const rows = await values('remittance-csv', `${names} 007 ,,  Tau,4471 , 1.00\n`)
    expect(rows).toEqual([
      { payrollNumber: '007', name: '  Tau', deductionCode: '4471', amount: 100 },
    ])
  })

  it('tells a row of one empty cell from an empty row', async () => {
    const detail = { columns: [{ name: 'who', source: 'payrollNumber', type: 'text' }] }
    const definition = parseFormatDefinition({ ...withColumn({}), purpose: 'rejection', detail })
    const { bytes } = await renderWhole(definition, context, [{}, { payrollNumber: '7' }])
    const report = await readWhole(definition, bytesOf(bytes))
    expect(report).toMatchObject({ accepted: true, totals: { lines: 2 } })
  })

  it('decodes characters that two chunks share', async () => {
    const bytes = Buffer.from(`\uFEFF${names}1,,Tšhepo,4471,1.00\n`)
    const at = bytes.indexOf('š') + 1
    const rows = await values('remittance-csv', bytes.subarray(0, at), bytes.subarray(at))
    expect(rows[0]?.name).toBe('Tšhepo')
  })
})

const refusals: [string, string, string, string | Buffer, RegExp][] = [
  ['FILE_EMPTY', 'an empty file', 'remittance-csv', '', /no rows/],
  [
    'FILE_COLUMNS_UNKNOWN',
    'a missing column',
    'remittance-csv',
    'payroll_no\n',
    /'amount' is missing/,
  ],
  [
    'FILE_COLUMNS_UNKNOWN',
    'a column twice',
    'remittance-csv',
    'amount,deduction_code,amount\n',
    /'amount' appears twice/,
  ],
  [
    'FILE_ROW_SHAPE',
    'too few columns',
    'remittance-csv',
    `${names}1,2,3\n`,
    /Row 2 has 3 columns.* 5/,
  ],
  ['FILE_ROW_SHAPE', 'too many columns', 'remittance-csv', `${names}1,,,1,1,1\n`, /Row 2 has 6/],
  [
    'FILE_ROW_SHAPE',
    'an empty row inside',
    'remittance-csv',
    `${names}\n1,,,4471,1\n`,
    /Row 2 is empty/,
  ],
  [
    'FILE_VALUE_INVALID',
    'a bad amount',
    'remittance-csv',
    `${names}1,,,4471,1O.00\n`,
    /Row 2, column 'amount' holds "1O\.00"/,
  ],
  [
    'FILE_VALUE_INVALID',
    'a grouped amount',
    'remittance-csv',
    `${names}1,,,4471,"1,000.00"\n`,
    /no amount/,
  ],
  [
    'FILE_VALUE_INVALID',
    'a tenth of a thebe',
    'remittance-csv',
    `${names}1,,,4471,1.005\n`,
    /no amount/,
  ],
  [
    'FILE_VALUE_INVALID',
    'an amount too great',
    'remittance-csv',
    `${names}1,,,4471,99999999999999999\n`,
    /no amount/,
  ],
  [
    'FILE_VALUE_MISSING',
    'a missing amount',
    'remittance-csv',
    `${names}1,,,4471,\n`,
    /Row 2, column 'amount' is empty/,
  ],
  [
    'FILE_VALUE_MISSING',
    'a missing code',
    'remittance-csv',
    `${names}1,,, ,1.00\n`,
    /'deduction_code' is empty/,
  ],
  [
    'FILE_CHARACTER_INVALID',
    'a NUL byte',
    'remittance-csv',
    `${names}1,,a\0b,4471,1\n`,
    /Row 2 has a NUL/,
  ],
  [
    'FILE_CHARACTER_INVALID',
    'bytes of another encoding',
    'remittance-csv',
    Buffer.concat([Buffer.from(names), Buffer.from('1,,T\x9ahepo,4471,1\n', 'latin1')]),
    /Row 2 has bytes/,
  ],
  [
    'FILE_QUOTES_BROKEN',
    'text after a quote',
    'remittance-csv',
    `${names}1,,"a"b,4471,1\n`,
    /Row 2/,
  ],
  [
    'FILE_QUOTES_BROKEN',
    'an open quote',
    'remittance-csv',
    `${names}1,,"a,4471,1\n2,,b,4471,1\n`,
    /Row 2/,
  ],
  [
    'FILE_ROW_TOO_LONG',
    'an endless row',
    'remittance-csv',
    `${names}1,,${'x'.repeat(10_001)}`,
    /Row 2 is longer/,
  ],
  [
    'FILE_ROW_TOO_LONG',
    'a row too long among others',
    'remittance-csv',
    `${names}1,,${'x'.repeat(10_001)},4471,1.00\n2,,,4471,1.00\n`,
    /Row 2 is longer/,
  ],
  [
    'FILE_HEADER_MISSING',
    'no header',
    'remittance-totals-csv',
    `D,,1,,,4471,1.00\n${trailer}`,
    /Row 1 is no header/,
  ],
  ['FILE_TRAILER_MISSING', 'no trailer', 'remittance-totals-csv', totals, /ends at row 3 without/],
  [
    'FILE_RECORD_UNKNOWN',
    'an unknown record',
    'remittance-totals-csv',
    `${totals}X,1\n${trailer}`,
    /Row 4 is of no known.*'X'.*'D'/,
  ],
  [
    'FILE_RECORD_UNKNOWN',
    'lines after the trailer',
    'remittance-totals-csv',
    `${totals}${trailer}${trailer}`,
    /Row 4 is a trailer among/,
  ],
  [
    'FILE_TOTAL_MISMATCH',
    'a wrong count',
    'remittance-totals-csv',
    `${totals}T,3,7.50,3,,\n`,
    /of 3, and the lines give 2/,
  ],
  [
    'FILE_TOTAL_MISMATCH',
    'a wrong sum',
    'remittance-totals-csv',
    `${totals}T,2,7.51,3,,\n`,
    /of 7\.51, and the lines give 7\.50/,
  ],
  [
    'FILE_TOTAL_MISMATCH',
    'a wrong hash',
    'remittance-totals-csv',
    `${totals}T,2,7.50,4,,\n`,
    /000000000004.*000000000003/,
  ],
]

describe('a file with something wrong', () => {
  it.each(refusals)('throws %s for %s', async (code, _case, key, file, message) => {
    await expect(values(key, file)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    })
    const report = await readWhole(shipped(key), bytesOf(file))
    expect(report.accepted ? [] : report.errors.map((error) => error.code)).toContain(code)
  })

  it('refuses a fixed-width row of another length', async () => {
    const { bytes } = await renderWhole(shipped('deduction-fixed'), context, [line()])
    const cut = bytes.toString('latin1').replace('FUN-0001923  ', 'FUN-0001923')
    await expect(values('deduction-fixed', cut)).rejects.toThrow(
      'Row 2 has 140 characters, and a detail record has 142.',
    )
  })

  it('does not take other columns for the columns of a headerless format', async () => {
    const definition = parseFormatDefinition(withColumn({ source: 'unused' }))
    const report = await readWhole(definition, bytesOf('1,whatever,2.00\n3,4.00\n'))
    expect(report).toMatchObject({ accepted: false, errors: [{ details: { row: 2 } }] })
  })
})

describe('readWhole', () => {
  it('reports every bad row, and hands over none of the good ones', async () => {
    const file = `${names}1,,,4471,x\n2,,,4471,1.00\n3,,"a"b,4471,1\n4,,,,y\n5,,,4471,1.00\n`
    const report = await readWhole(shipped('remittance-csv'), bytesOf(file))
    expect(report).not.toHaveProperty('rows')
    expect(report.accepted ? [] : report.errors.map(({ details }) => details)).toEqual([
      { row: 2, column: 'amount', source: 'amount' },
      { row: 4 },
      { row: 5, column: 'deduction_code', source: 'deductionCode' },
      { row: 5, column: 'amount', source: 'amount' },
    ])
  })

  it('stops at a hundred errors and says that there are more', async () => {
    const file = names + '1,,,4471,x\n'.repeat(101)
    const report = await readWhole(shipped('remittance-csv'), bytesOf(file))
    expect(report).toMatchObject({ accepted: false, more: true })
    expect(report.accepted ? [] : report.errors).toHaveLength(100)
  })

  it('does not repeat a refused row as a wrong total', async () => {
    const file = `${totals}D,,4,,,4471,x\n${trailer}`
    const report = await readWhole(shipped('remittance-totals-csv'), bytesOf(file))
    expect(report.accepted ? [] : report.errors.map(({ code }) => code)).toEqual([
      'FILE_VALUE_INVALID',
    ])
  })

  it('passes on the failure of the source itself', async () => {
    async function* broken() {
      yield Buffer.from(names)
      throw new Error('disk gone')
    }
    await expect(readWhole(shipped('remittance-csv'), broken())).rejects.toThrow('disk gone')
  })
})
