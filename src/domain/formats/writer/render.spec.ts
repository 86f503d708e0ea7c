import { describe, expect, it } from '@jest/globals'
import { parseFormatDefinition } from '../definition/parse'
import { context, line, shipped, withColumn } from '../samples.fixture'
import type { DetailSource, FormatContext } from './context'
import { compareLines } from './order'
import { renderFile, renderWhole } from './render'

const three = [
  line(),
  line({
    member: { payrollNumber: '001200458', omang: '379219515', surname: 'Segale', forenames: null },
    line: { action: 'AMEND', amount: 32550, reference: 'FUN "new", old' },
  }),
  line({
    member: { payrollNumber: '003377120', surname: 'Tau' },
    line: { action: 'CEASE', amount: 9900, effectiveFrom: null, effectiveTo: '2026-10-31' },
  }),
]

async function text(key: string, lines: DetailSource[], of: FormatContext = context) {
  return (await renderWhole(shipped(key), of, lines)).bytes.toString('latin1').split('\r\n')
}

describe('renderFile', () => {
  it('writes the shipped CSV: leading zeros kept, a ceased amount 0, totals in the trailer', async () => {
    expect(await text('deduction-csv', three)).toEqual([
      'H,GOV,SOLIDARITY BURIAL SOC,202611,01,20261110,BWP',
      'D,000001,004512377,417812414,MOLEFE,KAGISO,4471,N,150.00,20261101,,FUN-0001923',
      'D,000002,001200458,379219515,SEGALE,,4471,A,325.50,20261101,,"FUN ""new"", old"',
      'D,000003,003377120,417812414,TAU,KAGISO,4471,C,0.00,,20261031,FUN-0001923',
      'T,3,475.50,000009089955',
      '',
    ])
  })

  it('writes the shipped fixed-width file: every detail 142 bytes, implied cents, zero-padded', async () => {
    const [header, first, , , trailer] = await text('deduction-fixed', [
      line({ member: { surname: 'Tšhekedi' } }),
      ...three.slice(1),
    ])
    expect(header).toBe('HGOV       SOLIDARITY BURIAL SOC         2026110120261110BWP')
    expect(first).toHaveLength(142)
    expect(first).toContain('D000001000004512377417812414T\x8aHEKEDI ')
    expect(first).toContain('004471N0000001500020261101        FUN-0001923         ')
    expect(trailer).toBe('T0000030000000047550000009089955')
  })

  it('gives totals at the end and not before', async () => {
    const file = renderFile(shipped('deduction-csv'), context, three)
    expect(() => file.totals).toThrow(/known when the file is written/)
    for await (const chunk of file) expect(chunk).toBeInstanceOf(Buffer)
    expect(file.totals).toEqual({ lines: 3, amount: 47550, hashTotal: '000009089955' })
  })

  it('keeps the rightmost 12 digits of the hash total', async () => {
    const numbers = ['999999999999', '999999999999', 'EMP-000000000007', '']
    const lines = numbers.map((payrollNumber) => ({ payrollNumber, amount: 1 }))
    const definition = parseFormatDefinition(withColumn({}, { detail: remittanceDetail }))
    const { totals } = await renderWhole(definition, context, lines)
    expect(totals.hashTotal).toBe('000000000005')
  })

  it('never alters a cell against spreadsheet formulas', async () => {
    const [, written] = await text('deduction-csv', [line({ line: { reference: '=1+1' } })])
    expect(written).toMatch(/,=1\+1$/)
  })

  it('writes the byte-order mark, the header row and quotes when told to', async () => {
    const definition = parseFormatDefinition(
      withColumn(
        {},
        {
          encoding: 'utf-8',
          bom: true,
          layout: { kind: 'delimited', delimiter: ';', quote: 'always', headerRow: true },
        },
      ),
    )
    const lines = [{ payrollNumber: '007', name: 'Tšhepo', amount: -11000 }]
    const { bytes } = await renderWhole(definition, context, lines)
    expect(bytes.toString('utf8')).toBe(
      '\uFEFF"payroll";"tested";"amount"\n"007";"Tšhepo";"-110.00"\n',
    )
  })

  it('refuses a line of another code in a split file', async () => {
    const definition = { ...shipped('deduction-csv'), splitBy: 'deduction-code' as const }
    const of = { ...context, run: { ...context.run, deductionCode: '4473' } }
    await expect(renderWhole(definition, of, three)).rejects.toMatchObject({
      code: 'FORMAT_LINE_MISPLACED',
    })
  })

  it('sorts by character code, field by field', () => {
    const lines = ['b', 'B', 'a'].map((payrollNumber) => line({ member: { payrollNumber } }))
    const order = compareLines({ sortBy: ['line.deductionCode', 'member.payrollNumber'] })
    expect(lines.sort(order).map(({ member }) => member.payrollNumber)).toEqual(['B', 'a', 'b'])
  })
})

const remittanceDetail = {
  columns: [
    { name: 'payroll', source: 'payrollNumber', type: 'text' },
    { name: 'amount', source: 'amount', type: 'amount' },
  ],
}

const refusals: [string, string, string, DetailSource][] = [
  ['FORMAT_VALUE_MISSING', 'deduction-csv', 'payroll_no', { payrollNumber: ' ' }],
  ['FORMAT_VALUE_MISSING', 'deduction-csv', 'amount', { amount: null }],
  ['FORMAT_VALUE_INVALID', 'deduction-csv', 'amount', { amount: 10.5 }],
  ['FORMAT_VALUE_INVALID', 'deduction-csv', 'amount', { amount: '10.50' }],
  ['FORMAT_VALUE_INVALID', 'deduction-csv', 'from', { effectiveFrom: '2026-02-30' }],
  ['FORMAT_VALUE_UNMAPPED', 'deduction-csv', 'action', { action: 'TRANSFER' }],
  ['FORMAT_VALUE_TOO_WIDE', 'deduction-fixed', 'omang', { omang: '4178124140' }],
  ['FORMAT_VALUE_TOO_WIDE', 'deduction-fixed', 'amount', { amount: 123456789012 }],
  ['FORMAT_CHARACTER_UNKNOWN', 'deduction-fixed', 'surname', { surname: 'Ng\u0169g\u0129' }],
  ['FORMAT_CHARACTER_FORBIDDEN', 'deduction-fixed', 'surname', { surname: 'Mo\nlefe' }],
  ['FORMAT_CHARACTER_FORBIDDEN', 'deduction-csv', 'surname', { surname: 'Mo\0lefe' }],
  ['FORMAT_CHARACTER_UNKNOWN', 'deduction-csv', 'surname', { surname: 'Mo\uD800lefe' }],
]

describe('a value that cannot stand in the file', () => {
  it.each(refusals)('throws %s in %s, naming column %s, line and member', async (...row) => {
    const [code, key, column, changes] = row
    const bad = line({ member: changes, line: changes })
    await expect(renderWhole(shipped(key), context, [line(), bad])).rejects.toMatchObject({
      code,
      message: expect.stringMatching(new RegExp(`^Line 2 \\(M000001\\): column '${column}' `)),
      details: { line: 2, column, member: 'M000001' },
    })
  })

  it.each([',', '\n', '\r'])('refuses %j in a format that never quotes', async (character) => {
    const layout = { kind: 'delimited', delimiter: ',', quote: 'never' }
    const definition = parseFormatDefinition(withColumn({}, { layout }))
    const lines = [{ payrollNumber: '7', name: `a${character}b`, amount: 1 }]
    await expect(renderWhole(definition, context, lines)).rejects.toMatchObject({
      code: 'FORMAT_CHARACTER_FORBIDDEN',
      details: { line: 1, column: 'tested', member: '7' },
    })
  })

  it('names the header when the run lacks a value', async () => {
    const of = { ...context, authority: { code: '' } }
    await expect(renderWhole(shipped('deduction-csv'), of, [])).rejects.toThrow(
      /^The header: column 'authority' is empty/,
    )
  })
})
