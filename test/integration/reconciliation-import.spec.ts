import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Platform } from '../../src/start'
import type { ImportRemittance } from '../../src/plugins/reconciliation'
import { asFile, filesOf, remittanceOf, societyOf, type PayrollMonth } from '../kit/payroll-month'
import { categoriesOf } from '../kit/month/figures'
import { openTestPlatform } from '../kit/platform'

const HEAD = 'payroll_no,omang,name,deduction_code,amount'
let platform: Platform
let month: PayrollMonth

beforeAll(async () => {
  platform = await openTestPlatform()
  const files = filesOf([
    {
      payrollNumber: '001234567',
      orders: [
        ['DUES', '25.00'],
        ['FUN-A', '85.00'],
      ],
    },
    {
      payrollNumber: '200000002',
      orders: [
        ['DUES', '25.00'],
        ['SAV', '300.00'],
      ],
    },
  ])
  month = await societyOf(platform, 'imports', { period: '2026-05', ...files })
  await month.generate()
}, 90_000)

afterAll(() => platform?.close(), 30_000)

/** Everything an import writes, counted. */
async function written(): Promise<number[]> {
  const collections = [
    'remittances',
    'remittance-lines',
    'rejection-lines',
    'stored-files',
    'audit-log',
  ]
  return Promise.all(collections.map((collection) => month.count(collection)))
}

/** The refusal of an import that must leave nothing behind. */
async function refusal(
  file: ReturnType<typeof asFile>,
  more: Partial<ImportRemittance> = {},
): Promise<{ code: string; message: string; details: Record<string, unknown> }> {
  const before = await written()
  const error = await month.importFile(file, more).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(await written()).toEqual(before)
  if (!error) throw new Error('The import was not refused.')
  return error as Awaited<ReturnType<typeof refusal>>
}

describe('a file with a bad row', () => {
  it.each([
    ['an amount that is none', '200000002,,,4471,25.0O', 'amount'],
    ['an amount with three decimals', '200000002,,,4471,25.001', 'amount'],
    ['an amount too large to count', '200000002,,,4471,99999999999999999.00', 'amount'],
    ['no deduction code', '200000002,,,,25.00', 'deduction_code'],
    ['a column too many', '200000002,,,4471,25.00,1', ''],
    ['a column missing', '200000002,,4471,25.00', ''],
    ['an open quote', '200000002,,"Molefe,4471,25.00', ''],
  ])('should name row 3 and save nothing: %s', async (_, row, field) => {
    const file = asFile([HEAD, '001234567,,,4471,110.00', row, ''].join('\n'), 'may.csv')
    const { code, message, details } = await refusal(file)
    expect(code).toBe('REMITTANCE_BAD_ROWS')
    expect(message).toContain('may.csv')
    expect(message.toLowerCase()).toContain('row 3')
    expect(message).toContain(field)
    expect(details.rows).toMatchObject([{ row: 3 }])
  })

  it('should name every bad row, and the rejections file when it is that one', async () => {
    const rows = ['a,,,4471,x', '001234567,,,4471,110.00', 'b,,,4471,y']
    const { details } = await refusal(asFile([HEAD, ...rows, ''].join('\n')))
    expect(details.rows).toMatchObject([
      { row: 2, column: 'amount' },
      { row: 4, column: 'amount' },
    ])
    const rejections = asFile('payroll_no,deduction_code,amount,reason\n1,4471,ten,X\n', 'no.csv')
    const bad = await refusal(remittanceOf(['001234567', '4471', '110.00']), { rejections })
    expect(bad).toMatchObject({ code: 'REMITTANCE_BAD_ROWS', details: { file: 'no.csv' } })
  })

  it.each([
    ['nothing', '', ''],
    ['only its header', `${HEAD}\n`, 'REMITTANCE_EMPTY'],
    ['the columns of another file', 'payroll_no,amount\n1,2.00\n', ''],
  ])('should refuse a file with %s', async (_, content, code) => {
    const refused = await refusal(asFile(content))
    expect(refused.code).toMatch(/^REMITTANCE_|^FORMAT_/)
    expect(refused.code).toContain(code)
  })
})

it('should say that a workbook of a spreadsheet program is to be saved as CSV', async () => {
  const refused = await refusal(asFile('PK\u0003\u0004…', 'may.xlsx'))
  expect(refused).toMatchObject({
    code: 'REMITTANCE_NOT_TEXT',
    next: expect.stringContaining('CSV (UTF-8)'),
  })
})

describe('a file that does not tie', () => {
  const file = remittanceOf(['001234567', '4471', '110.00'], ['200000002', '4473', '300.00'])

  it.each([
    ['amount', { controlAmount: 41_001 }, 'controlAmount', 'total on the advice is P410.01'],
    ['number of lines', { controlLines: 3 }, 'controlLines', 'the advice says 3'],
    [
      'bank receipt',
      { fee: 500, vat: 70, bankReceipt: 41_000 },
      'bankReceipt',
      'P404.30, but the amount received in the bank is P410.00',
    ],
  ])('should be refused for its %s', async (_, controls, field, words) => {
    const { code, message, details } = await refusal(file, controls)
    expect(message).toContain(words)
    expect(code).toBe('REMITTANCE_CONTROL_TOTAL')
    expect(details.field).toBe(field)
  })

  it.each([
    ['fee', { fee: -500, bankReceipt: 41_500 }],
    ['vat', { vat: -1, bankReceipt: 41_001 }],
    ['controlLines', { controlLines: -2 }],
  ])('should be refused for a negative %s', async (field, controls) => {
    const { code, message, details } = await refusal(file, controls)
    expect([code, details.field]).toEqual(['REMITTANCE_ADVICE_INVALID', field])
    expect(message).toContain(field)
  })

  it('should be refused without a run that says what to expect', async () => {
    const june = month.in('2026-06')
    await june.importFile(remittanceOf(['001234567', '4471', '111.00']))
    await expect(june.post()).rejects.toThrow('2026-06')
    expect(await month.rows('reconciliation-items')).toEqual([])
  })

  it('should be refused for an unknown authority and an impossible month', async () => {
    expect(await refusal(file, { authority: 'BDF' })).toMatchObject({ code: 'AUTHORITY_UNKNOWN' })
    expect(await refusal(file, { period: '2026-13' })).toMatchObject({ code: 'PERIOD_INVALID' })
  })
})

describe('ways to write the same file', () => {
  const rows = [HEAD, '1234567,,"Molefe, ""K""",4471,110.00', '200000002,,Tšhepo,4473,300.00']

  it.each([
    ['with CRLF', rows.join('\r\n') + '\r\n'],
    ['with a byte order mark', `\ufeff${rows.join('\n')}\n`],
    ['without a last line end', rows.join('\n')],
    ['with empty lines at its end', `${rows.join('\n')}\n\n\n`],
  ])('should be read %s', async (name, content) => {
    const files = filesOf([
      {
        payrollNumber: '001234567',
        orders: [
          ['DUES', '25.00'],
          ['FUN-A', '85.00'],
        ],
      },
      { payrollNumber: '200000002', orders: [['SAV', '300.00']] },
    ])
    const slug = name.toLowerCase().replaceAll(' ', '-')
    const society = await societyOf(platform, slug, { period: '2026-05', ...files })
    await society.generate()
    await society.importFile(asFile(content))
    const { remittance } = await society.post()
    expect(remittance.categories).toEqual(categoriesOf({ MATCHED: { lines: 2, amount: 41_000 } }))
  })
})

it('refuses a day that has not come, and one that is none', async () => {
  const file = remittanceOf(['001234567', '4471', '1.00'])
  for (const businessDate of ['2099-12-31', '2026-02-30']) {
    expect(await refusal(file, { businessDate })).toMatchObject({
      code: 'DATE_INVALID',
      message: expect.stringContaining(businessDate),
    })
  }
})
