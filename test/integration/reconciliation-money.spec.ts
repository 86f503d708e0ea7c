import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { trialBalance, verifyLedger } from '../../src/ledger'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import {
  asFile,
  filesOf,
  remittanceOf,
  societyOf,
  type PayrollMonth,
  type PersonOrders,
} from '../kit/payroll-month'
import { categoriesOf } from '../kit/month/figures'
import { openTestPlatform } from '../kit/platform'

/** 110.00 under the society's code: the premium 85.00 and dues 25.00. */
const member: PersonOrders = {
  payrollNumber: '100000001',
  orders: [
    ['DUES', '25.00'],
    ['FUN-A', '85.00'],
  ],
}

let platform: Platform

beforeAll(async () => {
  platform = await openTestPlatform()
}, 180_000)

afterAll(() => platform?.close(), 30_000)

async function society(slug: string, people = [member]): Promise<PayrollMonth> {
  const month = await societyOf(platform, slug, { period: '2026-05', ...filesOf(people) })
  await month.generate()
  return month
}

async function balances({ tenant }: PayrollMonth): Promise<Record<string, number>> {
  const books = await trialBalance(platform.storage, { tenant })
  expect(books.difference).toBe(0)
  expect(await verifyLedger(platform.storage, { tenant })).toMatchObject({ ok: true })
  return Object.fromEntries(books.accounts.map(({ code, balance }) => [code, balance]))
}

/** The policy of a society from a month on. */
async function decide({ tenant }: PayrollMonth, from: string, policy: Row): Promise<void> {
  const [seeded] = await platform.storage
    .stream({ tenant }, 'reconciliation-policies')
    [Symbol.asyncIterator]()
    .next()
    .then(({ value }) => value as Row[])
  const { method, waterfall, toleranceAmount, tolerancePercent, excessTo } = seeded as Row
  const standing = { method, waterfall, toleranceAmount, tolerancePercent, excessTo }
  const row = { ...standing, from, ...policy }
  await platform.storage.insertMany({ tenant }, 'reconciliation-policies', [row])
}

const arrearsOf = async (month: PayrollMonth) =>
  (await month.rows('arrears'))
    .map(({ period, amount, outstanding, status }) => [period, amount, outstanding, status])
    .sort()

describe('what the bank received', () => {
  const file = remittanceOf(['100000001', '4471', '110.00'], ['999999999', '4471', '40.00'])

  it('should clear the payroll office: gross less fee and VAT is the receipt', async () => {
    const month = await society('banked')
    await month.importFile(file, { fee: 300, vat: 42, bankReceipt: 14_658 })
    await month.post()
    expect(await balances(month)).toEqual({
      ...{ 1000: 14_658, 1100: 0, 2000: -4000, 4000: -2500, 4110: -8500 },
      ...{ 5100: 300, 5150: 42 },
    })
    const journals = await month.count('journals')
    await month.post()
    expect(await month.count('journals')).toBe(journals)
  })

  it('should leave the payroll clearing account open while no receipt is known', async () => {
    const month = await society('not-banked')
    await month.importFile(file)
    await month.post()
    expect(await balances(month)).toMatchObject({ 1100: 15_000, 2000: -4000 })
  })

  it('should post what the payroll office kept also where no receipt is known', async () => {
    const month = await society('kept')
    await month.importFile(file, { fee: 300, vat: 42 })
    await month.post()
    expect(await balances(month)).toMatchObject({ 1100: 15_000 - 342, 5100: 300, 5150: 42 })
  })

  it('should stop everything before the first item when it can not be posted itself', async () => {
    const month = await society('no-rule')
    await platform.storage.removeMany({ tenant: month.tenant }, 'posting-rules', {
      event: { equals: 'remittance.vat' },
    })
    await month.importFile(file, { vat: 42, bankReceipt: 14_958 })
    await expect(month.post()).rejects.toMatchObject({ code: 'POSTING_RULE_MISSING' })
    expect(await month.count('journals')).toBe(0)
    expect(await month.rows('remittances')).toMatchObject([{ status: 'reconciled' }])
  })

  it('should be paid back by the bank when more was taken back than paid', async () => {
    const month = await society('negative-net')
    await month.importFile(remittanceOf(['100000001', '4471', '-110.00']), {
      bankReceipt: -11_000,
    })
    const { posted } = await month.post()
    expect(posted).toBe(true)
    expect(await balances(month)).toEqual({ 1000: -11_000, 1100: 0, 2000: 11_000 })
  })

  it('should be paid back by the bank when the fee is more than the gross', async () => {
    const month = await society('fee-above-gross')
    await month.importFile(file, { fee: 20_000, bankReceipt: -5000 })
    await month.post()
    expect(await balances(month)).toMatchObject({ 1000: -5000, 1100: 0, 5100: 20_000 })
  })

  it('should take control totals, fee and VAT from a trailer, and refuse one that differs', async () => {
    const month = await society('trailer')
    const { tenant } = month
    const [format] = await month.rows<Row & { id: string }>('file-formats', {
      key: { equals: 'remittance-totals-csv' },
    })
    await platform.storage.updateMany({ tenant }, 'file-formats', [
      { id: format?.id as string, set: { rank: 1 } },
    ])
    const text = (sum: string, hash = '000100000001') =>
      asFile(
        [
          'H,GOV,202605,20260531,BWP',
          'D,,100000001,,Molefe Kagiso,4471,110.00',
          `T,1,${sum},${hash},3.00,0.42`,
          '',
        ].join('\r\n'),
      )
    await expect(month.importFile(text('111.00'))).rejects.toThrow('111.00')
    await expect(month.importFile(text('110.00', '000100000002'))).rejects.toThrow('hash')
    await expect(month.in('2026-06').importFile(text('110.00'))).rejects.toMatchObject({
      code: 'REMITTANCE_OTHER_PERIOD',
      message: expect.stringContaining('2026-05'),
    })
    expect(await month.count('remittances')).toBe(0)
    await month.importFile(text('110.00'), { bankReceipt: 10_658 })
    await month.post()
    expect(await balances(month)).toMatchObject({ 1000: 10_658, 1100: 0, 5100: 300, 5150: 42 })
  })
})

describe('the policy of the month', () => {
  it('should share a short payment pro rata from the month it says', async () => {
    const month = await society('pro-rata')
    await decide(month, '2026-05', { method: 'pro-rata' })
    await month.importFile(remittanceOf(['100000001', '4471', '55.01']))
    const { allocated, arrears } = await month.post()
    expect(allocated).toEqual({ DUES: 1250, 'FUN-A': 4251, total: 5501 })
    expect(arrears).toBe(5499)
  })

  it('should keep the order before a new policy begins', async () => {
    const month = await society('not-yet')
    await decide(month, '2026-06', { method: 'pro-rata' })
    await month.importFile(remittanceOf(['100000001', '4471', '90.00']))
    expect((await month.post()).allocated).toEqual({ DUES: 500, 'FUN-A': 8500, total: 9000 })
  })

  it('should call what is within the tolerance matched, and still account for the difference', async () => {
    const people = ['100000001', '100000002', '100000003', '100000004'].map((payrollNumber) => ({
      ...member,
      payrollNumber,
    }))
    const month = await society('tolerant', people)
    await decide(month, '2026-05', { toleranceAmount: 50 })
    await month.importFile(
      remittanceOf(
        ['100000001', '4471', '109.50'],
        ['100000002', '4471', '109.49'],
        ['100000003', '4471', '110.50'],
        ['100000004', '4471', '110.51'],
      ),
    )
    const { remittance, suspense, arrears } = await month.post()
    expect(remittance.categories).toEqual(
      categoriesOf({
        MATCHED: { lines: 2, amount: 22_000 },
        SHORT: { lines: 1, amount: 10_949 },
        OVER: { lines: 1, amount: 11_051 },
      }),
    )
    expect([suspense, arrears]).toEqual([50 + 51, 50 + 51])
  })

  it("should put an excess to the member's credit, and nothing else", async () => {
    const month = await society('credit')
    await decide(month, '2026-05', { excessTo: 'member-credit' })
    await month.importFile(
      remittanceOf(['100000001', '4471', '120.00'], ['999999999', '4471', '7.00']),
    )
    await month.post()
    expect(await balances(month)).toMatchObject({ 1100: 12_700, 2000: -700, 2050: -1000 })
    expect(await month.rows('suspense-items')).toMatchObject([{ amount: 700 }])
  })
})

describe('arrears', () => {
  it('should be settled by the next month, after its premium and before its dues', async () => {
    const may = await society('arrears')
    await may.importFile(remittanceOf(['100000001', '4471', '80.00']))
    expect((await may.post()).arrears).toBe(3000)
    const june = may.in('2026-06')
    await june.generate()
    // 85.00 premium of June, 5.00 premium of May, 25.00 dues of June, then 1.00 of May's dues.
    await june.importFile(remittanceOf(['100000001', '4471', '116.00']))
    const { remittance, allocated, arrears, suspense } = await june.post()
    expect(remittance.categories).toEqual(categoriesOf({ OVER: { lines: 1, amount: 11_600 } }))
    expect(allocated).toEqual({ DUES: 2600, 'FUN-A': 9000, total: 11_600 })
    expect([arrears, suspense]).toEqual([-600, 0])
    expect(await arrearsOf(june)).toEqual([
      ['2026-05', 2500, 2400, 'open'],
      ['2026-05', 500, 0, 'settled'],
    ])
    expect(await balances(june)).toEqual({ 1100: 19_600, 4000: -2600, 4110: -17_000 })
  })

  it('should be settled by a second file of the month, whose repeated lines are duplicates', async () => {
    const people = ['100000001', '100000002', '100000003'].map((payrollNumber) => ({
      ...member,
      payrollNumber,
    }))
    const month = await society('second-file', people)
    await month.importFile(
      remittanceOf(['100000001', '4471', '110.00'], ['100000002', '4471', '30.00']),
    )
    expect((await month.post()).arrears).toBe(8000 + 11_000)
    const second = await month.importFile(
      remittanceOf(
        ['100000001', '4471', '110.00'],
        ['100000002', '4471', '80.00'],
        ['100000003', '4471', '100.00'],
      ),
    )
    expect(second).toMatchObject({ sequence: 2, alreadyImported: false })
    const { remittance, allocated, suspense, arrears } = await month.post()
    expect(remittance.categories).toEqual(
      categoriesOf({
        DUPLICATE: { lines: 1, amount: 11_000 },
        MATCHED: { lines: 1, amount: 8000 },
        SHORT: { lines: 1, amount: 10_000 },
      }),
    )
    expect([allocated.total, suspense, arrears]).toEqual([18_000, 11_000, -18_000])
    expect((await arrearsOf(month)).filter(([, , , status]) => status === 'open')).toEqual([
      ['2026-05', 2500, 1000, 'open'],
    ])
    expect(await balances(month)).toEqual({
      1100: 43_000,
      2000: -11_000,
      4000: -6500,
      4110: -25_500,
    })
  })
})
