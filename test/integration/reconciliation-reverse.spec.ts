import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { closePeriod, reopenPeriod, trialBalance, verifyLedger } from '../../src/ledger'
import {
  approveResolution,
  postRemittance,
  proposeResolution,
  reverseRemittance,
} from '../../src/plugins/reconciliation'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { makeMonth } from '../kit/month'
import {
  asFile,
  checker,
  filesOf,
  maker,
  remittanceOf,
  societyOf,
  type PayrollMonth,
} from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'

let platform: Platform

beforeAll(async () => {
  platform = await openTestPlatform()
}, 180_000)

afterAll(() => platform?.close(), 30_000)

const reverse = ({ tenant }: PayrollMonth, remittance: string, reason = 'The wrong month') =>
  reverseRemittance(platform, { tenant, remittance, actor: checker, reason })

async function balances({ tenant }: PayrollMonth): Promise<number[]> {
  const books = await trialBalance(platform.storage, { tenant })
  expect(await verifyLedger(platform.storage, { tenant })).toMatchObject({ ok: true })
  return books.accounts.map(({ balance }) => balance)
}

async function society(slug: string): Promise<PayrollMonth> {
  const files = filesOf([
    {
      payrollNumber: '100000001',
      orders: [
        ['DUES', '25.00'],
        ['FUN-A', '85.00'],
      ],
    },
  ])
  const month = await societyOf(platform, slug, { period: '2026-05', ...files })
  await month.generate()
  return month
}

async function twoPeople(slug: string): Promise<PayrollMonth> {
  const orders: [string, string][] = [
    ['DUES', '25.00'],
    ['FUN-A', '85.00'],
  ]
  const people = ['100000001', '100000002'].map((payrollNumber) => ({ payrollNumber, orders }))
  const month = await societyOf(platform, slug, { period: '2026-05', ...filesOf(people) })
  await month.generate()
  return month
}

const owing = async (month: PayrollMonth): Promise<unknown[]> =>
  (await month.rows('arrears', { status: { equals: 'open' } }))
    .map(({ outstanding }) => outstanding)
    .sort((a, b) => Number(a) - Number(b))

describe('a posting taken back', () => {
  it('should leave nothing in the books or the registers, and let the file come again', async () => {
    const { expected, ...files } = makeMonth({ seed: 77, period: '2026-05', members: 60 })
    const month = await societyOf(platform, 'reversed', files)
    await month.generate()
    const file = asFile(files.remittance)
    const amount = expected.remittance.amount
    await month.importFile(file, { fee: 1000, vat: 140, bankReceipt: amount - 1140 })
    const first = await month.post()

    await expect(reverse(month, first.remittanceId, '  ')).rejects.toThrow('reason')
    await reverse(month, first.remittanceId)
    expect((await balances(month)).every((balance) => balance === 0)).toBe(true)
    const open = (rows: Row[], field: string) => rows.filter((row) => row[field] !== 0)
    const arrears = await month.rows('arrears')
    expect(open(arrears, 'outstanding')).toEqual([])
    expect(new Set(arrears.map(({ status }) => status))).toEqual(new Set(['void']))
    const suspense = await month.rows('suspense-items')
    expect(open(suspense, 'remaining')).toEqual([])
    expect(new Set(suspense.map(({ status }) => status))).toEqual(new Set(['reversed']))
    await expect(reverse(month, first.remittanceId)).rejects.toThrow('reversed')

    const again = await month.importFile(file)
    expect(again).toMatchObject({ alreadyImported: false, sequence: 2 })
    const second = await month.post()
    expect(second.remittance).toEqual(expected.remittance)
    expect(second.allocated).toEqual(expected.allocated)
    expect([second.suspense, second.arrears]).toEqual([expected.suspense, expected.arrears])
    expect((await balances(month)).reduce((sum, balance) => sum + balance, 0)).toBe(0)
  }, 60_000)

  it('should owe again what it had settled', async () => {
    const may = await society('owed-again')
    await may.importFile(remittanceOf(['100000001', '4471', '80.00']))
    const first = await may.post()
    const june = may.in('2026-06')
    await june.generate()
    await june.importFile(remittanceOf(['100000001', '4471', '140.00']))
    const second = await june.post()
    await expect(reverse(may, first.remittanceId)).rejects.toThrow('later')
    await reverse(june, second.remittanceId)
    const arrears = await may.rows('arrears', { status: { equals: 'open' } })
    expect(arrears.map(({ period, outstanding }) => [period, outstanding]).sort()).toEqual([
      ['2026-05', 2500],
      ['2026-05', 500],
    ])
    await reverse(may, first.remittanceId)
    expect((await balances(may)).every((balance) => balance === 0)).toBe(true)
  })

  it('should go on after it was interrupted', async () => {
    const { expected, ...files } = makeMonth({ seed: 78, period: '2026-05', members: 40 })
    const month = await societyOf(platform, 'interrupted', files)
    await month.generate()
    await month.importFile(asFile(files.remittance))
    const { remittanceId } = await month.post()
    const { tenant } = month
    const order = { tenant, remittance: remittanceId, actor: checker, reason: 'Stopped' }
    const stop = new AbortController()
    const onProgress = (done: number) => done > 0 && stop.abort()
    const stopped = { ...order, onProgress, signal: stop.signal, itemsPerTransaction: 5 }
    await expect(reverseRemittance(platform, stopped)).rejects.toThrow()
    expect((await balances(month)).some((balance) => balance !== 0)).toBe(true)
    await reverseRemittance(platform, order)
    expect((await balances(month)).every((balance) => balance === 0)).toBe(true)
    expect(expected.remittance.lines).toBeGreaterThan(10)
  })
})

/** Posts an item at a time and stops after the first. */
async function stopPosting({ tenant }: PayrollMonth, remittance: string): Promise<void> {
  const stop = new AbortController()
  const onProgress = (done: number, _: number, stage?: string) =>
    stage === 'posting' && done > 0 && stop.abort()
  const pace = { onProgress, signal: stop.signal, itemsPerTransaction: 1 }
  const order = { tenant, remittance, actor: checker }
  await expect(postRemittance(platform, { ...order, ...pace })).rejects.toThrow()
}

describe('a posting that stopped half-way', () => {
  it('should be taken back as far as it came, arrears that it had not yet paid untouched', async () => {
    const may = await twoPeople('half-posted')
    await may.importFile(
      remittanceOf(['100000001', '4471', '80.00'], ['100000002', '4471', '70.00']),
    )
    await may.post()
    const june = may.in('2026-06')
    await june.generate()
    const { id } = await june.importFile(
      remittanceOf(['100000001', '4471', '140.00'], ['100000002', '4471', '150.00']),
      { fee: 100, bankReceipt: 28_900 },
    )
    const before = await balances(may)
    const owed = await owing(may)
    await stopPosting(june, id)
    expect(await june.rows('remittances', { id: { equals: id } })).toMatchObject([
      { status: 'posting' },
    ])
    expect(await owing(may)).not.toEqual(owed)
    await reverse(june, id)
    expect((await balances(may)).filter((balance) => balance !== 0)).toEqual(before)
    expect(await owing(may)).toEqual(owed)
    expect(await june.rows('remittances', { id: { equals: id } })).toMatchObject([
      { status: 'reversed' },
    ])
  })

  it('should be gone on with, the advice posted once', async () => {
    const month = await twoPeople('gone-on')
    const { id } = await month.importFile(
      remittanceOf(['100000001', '4471', '110.00'], ['100000002', '4471', '110.00']),
      { fee: 100, bankReceipt: 21_900 },
    )
    await stopPosting(month, id)
    await month.post()
    const banked = await month.rows('journals', { sourceId: { equals: id } })
    expect(banked).toMatchObject([{ event: 'remittance.banked', total: 22_000 }])
  })
})

describe('a posting whose arrears were paid further', () => {
  it('should stay whole and name the later remittance, and go after that one', async () => {
    const may = await society('chain')
    await may.importFile(remittanceOf(['100000001', '4471', '10.00']))
    const first = await may.post()
    const june = may.in('2026-06')
    await june.generate()
    await june.importFile(remittanceOf(['100000001', '4471', '130.00']))
    const second = await june.post()
    const july = may.in('2026-07')
    await july.generate()
    await july.importFile(remittanceOf(['100000001', '4471', '150.00']))
    const third = await july.post()
    const journals = await may.count('journals')

    for (const { remittanceId } of [second, first]) {
      await expect(reverse(may, remittanceId)).rejects.toMatchObject({
        code: 'REMITTANCE_LATER',
        message: expect.stringContaining('2026-07'),
        details: { remittance: third.remittanceId },
      })
    }
    expect(await may.count('journals')).toBe(journals)
    expect(new Set((await may.rows('remittances')).map(({ status }) => status))).toEqual(
      new Set(['posted']),
    )
    for (const { remittanceId } of [third, second, first]) await reverse(may, remittanceId)
    expect((await balances(may)).every((balance) => balance === 0)).toBe(true)
    expect(await owing(may)).toEqual([])
  })

  it('should owe again only its own part where suspense paid the rest', async () => {
    const may = await society('paid-from-suspense')
    await may.importFile(remittanceOf(['100000001', '4471', '80.00'], ['9', '4471', '5.00']))
    await may.post()
    const june = may.in('2026-06')
    await june.generate()
    await june.importFile(remittanceOf(['100000001', '4471', '88.00']))
    const second = await june.post()
    expect(await owing(may)).toEqual([200, 2500, 2500])
    const [item] = await may.rows<Row & { id: string }>('suspense-items')
    const [premium] = await may.rows<Row & { subscription: string }>('arrears', {
      outstanding: { equals: 200 },
    })
    const { tenant } = may
    const resolution = await proposeResolution(platform, {
      ...{ tenant, suspenseItem: item?.id as string, actor: maker, reason: 'Theirs' },
      ...{ kind: 'allocate', amount: 200, subscription: premium?.subscription },
    })
    await approveResolution(platform, { tenant, resolution, actor: checker })
    await reverse(june, second.remittanceId)
    expect(await owing(may)).toEqual([300, 2500])
  })
})

describe('a posting that must stay', () => {
  it('should not be taken back after money of its suspense was resolved', async () => {
    const month = await society('resolved')
    await month.importFile(
      remittanceOf(['100000001', '4471', '110.00'], ['999999999', '4471', '40.00']),
    )
    const { remittanceId } = await month.post()
    const { tenant } = month
    const [item] = await month.rows<Row & { id: string }>('suspense-items')
    const resolution = await proposeResolution(platform, {
      ...{ tenant, suspenseItem: item?.id as string, actor: maker, reason: 'Not ours' },
      ...{ kind: 'return', amount: 1000 },
    })
    await approveResolution(platform, { tenant, resolution, actor: checker })
    const before = await month.count('journals')
    await expect(reverse(month, remittanceId)).rejects.toMatchObject({ code: 'SUSPENSE_RESOLVED' })
    expect(await month.count('journals')).toBe(before)
    expect(await month.rows('remittances')).toMatchObject([{ status: 'posted' }])
  })

  it('should not be taken back before a file that came after it in the month', async () => {
    const month = await society('two-files')
    await month.importFile(remittanceOf(['100000001', '4471', '110.00']))
    const first = await month.post()
    await month.importFile(remittanceOf(['100000001', '4471', '110.00'], ['9', '4471', '1.00']))
    const second = await month.post()
    await expect(reverse(month, first.remittanceId)).rejects.toMatchObject({
      code: 'REMITTANCE_STATE',
    })
    await reverse(month, second.remittanceId)
    await reverse(month, first.remittanceId)
    expect((await balances(month)).every((balance) => balance === 0)).toBe(true)
  })

  it('should not be taken back before it is posted, nor posted after it was taken back', async () => {
    const month = await society('not-posted')
    const { id } = await month.importFile(remittanceOf(['100000001', '4471', '110.00']))
    await expect(reverse(month, id)).rejects.toMatchObject({ code: 'REMITTANCE_STATE' })
    await month.post()
    await reverse(month, id)
    const order = { tenant: month.tenant, remittance: id, actor: checker }
    await expect(postRemittance(platform, order)).rejects.toMatchObject({
      code: 'REMITTANCE_STATE',
    })
  })

  it('should leave all as it was in a closed period, and go through when it is open', async () => {
    const month = await society('closed')
    const { tenant } = month
    const file = remittanceOf(['100000001', '4471', '110.00'], ['999999999', '4471', '40.00'])
    await month.importFile(file, { businessDate: '2026-05-31' })
    const change = { tenant, period: '2026-05', actor: checker, reason: 'Month end' }
    await platform.storage.transaction((transaction) => closePeriod(transaction, change))
    await expect(month.post()).rejects.toMatchObject({ code: 'PERIOD_CLOSED' })
    expect(await month.count('journals')).toBe(0)
    expect(await month.rows('remittances')).toMatchObject([{ status: 'reconciled' }])
    await platform.storage.transaction((transaction) => reopenPeriod(transaction, change))
    expect((await month.post()).posted).toBe(true)
  })
})
