import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { trialBalance, verifyLedger } from '../../src/ledger'
import {
  approveResolution,
  postRemittance,
  proposeResolution,
  reconcile,
  rejectResolution,
} from '../../src/plugins/reconciliation'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import {
  checker,
  filesOf,
  maker,
  remittanceOf,
  societyOf,
  type PayrollMonth,
} from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'

type Item = Row & { id: string; amount: number }
type Proposed = { amount: number; kind: string }

let platform: Platform
let month: PayrollMonth
/** Id of each subscription by its product. */
let subscriptions: Record<string, string>

beforeAll(async () => {
  platform = await openTestPlatform()
  month = await society('suspense')
  await month.importFile(
    remittanceOf(
      ['100000001', '4471', '80.00'],
      ['999999999', '4471', '90.00'],
      ['999999998', '4471', '50.00'],
      ['999999997', '4471', '60.00'],
      ['100000001', '4471', '-70.00'],
    ),
  )
  await month.post()
}, 180_000)

afterAll(() => platform?.close(), 30_000)

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
  const made = await societyOf(platform, slug, { period: '2026-05', ...files })
  await made.generate()
  const products = new Map((await made.rows('products')).map(({ id, code }) => [id, code]))
  const rows = await made.rows('subscriptions')
  subscriptions = Object.fromEntries(rows.map(({ id, product }) => [products.get(product), id]))
  return made
}

async function itemOf(amount: number): Promise<Item> {
  const [item] = await month.rows<Item>('suspense-items', { amount: { equals: amount } })
  return item as Item
}

type Kind = 'allocate' | 'refund' | 'return' | 'take-back'

async function propose(item: number, kind: Kind, amount: number, product?: string) {
  return proposeResolution(platform, {
    ...{ tenant: month.tenant, suspenseItem: (await itemOf(item)).id, kind, amount },
    ...{ subscription: product ? subscriptions[product] : null, reason: 'Letter of 3 June' },
    actor: maker,
  })
}

const approve = (resolution: string, actor = checker) =>
  approveResolution(platform, { tenant: month.tenant, resolution, actor })

async function balances(): Promise<Record<string, number>> {
  const { tenant } = month
  expect(await verifyLedger(platform.storage, { tenant })).toMatchObject({ ok: true })
  const books = await trialBalance(platform.storage, { tenant })
  return Object.fromEntries(books.accounts.map(({ code, balance }) => [code, balance]))
}

/** Suspense items and the suspense account must say the same after every step. */
async function suspenseAgrees(): Promise<number> {
  const items = await month.rows('suspense-items')
  const remaining = items.reduce((sum, item) => sum + Number(item.remaining), 0)
  expect((await balances())['2000'] ?? 0).toBe(0 - remaining)
  return remaining
}

describe('money in suspense', () => {
  it('should be on one account a payroll number, and one a member', async () => {
    const accounts = await month.rows('member-accounts', { kind: { equals: 'suspense' } })
    expect(accounts.map(({ number }) => number).sort()).toEqual([
      ...['SUS-GOV-999999997', 'SUS-GOV-999999998', 'SUS-GOV-999999999', 'SUS-M000001'],
    ])
    expect(await suspenseAgrees()).toBe(9000 + 5000 + 6000 - 7000)
  })

  it.each([
    [9000, 'return', 9001],
    [9000, 'return', 0],
    [9000, 'refund', -1],
    [9000, 'take-back', 100],
    [-7000, 'refund', 100],
    [-7000, 'take-back', 7001],
  ] as const)('should refuse of %i to %s %i', async (item, kind, amount) => {
    const product = kind === 'take-back' ? 'FUN-A' : undefined
    await expect(propose(item, kind, amount, product)).rejects.toMatchObject({
      code: 'SUSPENSE_AMOUNT',
    })
  })

  it('should refuse to allocate to nothing, or to a subscription that is not there', async () => {
    await expect(propose(9000, 'allocate', 100)).rejects.toMatchObject({
      code: 'SUSPENSE_SUBSCRIPTION',
    })
    subscriptions.NONE = platform.storage.newId()
    await expect(propose(9000, 'allocate', 100, 'NONE')).rejects.toMatchObject({
      code: 'SUSPENSE_SUBSCRIPTION',
    })
  })
})

describe('two people', () => {
  it('should be needed, and nothing moves before the second', async () => {
    const resolution = await propose(6000, 'return', 6000)
    const journals = await month.count('journals')
    await expect(approve(resolution, maker)).rejects.toMatchObject({ code: 'MAKER_IS_CHECKER' })
    expect(await month.count('journals')).toBe(journals)
    await approve(resolution)
    expect(await itemOf(6000)).toMatchObject({ remaining: 0, status: 'resolved' })
    expect(await balances()).toMatchObject({ 1000: -6000 })
    expect(await suspenseAgrees()).toBe(9000 + 5000 - 7000)
  })

  it('should act once when both approve at the same moment', async () => {
    const resolution = await propose(5000, 'refund', 2000)
    const others = ['user:a', 'user:b', 'user:c'].map((id) => ({ id, name: id }))
    const answers = await Promise.allSettled(others.map((actor) => approve(resolution, actor)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await itemOf(5000)).toMatchObject({ remaining: 3000, status: 'open' })
    await suspenseAgrees()
  })

  it('should not propose more than there is, one after the other or at the same moment', async () => {
    await expect(propose(9000, 'return', 9001)).rejects.toMatchObject({ code: 'SUSPENSE_AMOUNT' })
    const answers = await Promise.allSettled([
      propose(5000, 'refund', 3000),
      propose(5000, 'return', 2000),
    ])
    const [first] = answers.flatMap((answer) =>
      answer.status === 'fulfilled' ? [answer.value] : [],
    )
    const [refused] = answers.filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject({ reason: { code: 'SUSPENSE_PROPOSED' } })
    const [{ amount, kind } = { amount: 0, kind: '' }] = await month.rows<Row & Proposed>(
      'suspense-resolutions',
      { id: { equals: first } },
    )
    const left = 3000 - amount
    await expect(propose(5000, 'return', left + 1)).rejects.toMatchObject({
      code: 'SUSPENSE_PROPOSED',
      message: expect.stringContaining(`${amount / 100}.00 to ${kind} is proposed already`),
      details: { available: left },
    })
    const rest = left > 0 ? [await propose(5000, 'return', left)] : []
    await Promise.all([String(first), ...rest].map((resolution) => approve(resolution)))
    expect(await itemOf(5000)).toMatchObject({ remaining: 0, status: 'resolved' })
    await suspenseAgrees()
  })

  it('should free what was proposed when it is turned down', async () => {
    const resolution = await propose(9000, 'refund', 9000)
    await expect(propose(9000, 'return', 1)).rejects.toMatchObject({ code: 'SUSPENSE_PROPOSED' })
    const reason = 'Not his'
    await rejectResolution(platform, { tenant: month.tenant, resolution, actor: checker, reason })
    const again = await propose(9000, 'refund', 9000)
    await rejectResolution(platform, {
      ...{ tenant: month.tenant, resolution: again, actor: checker, reason },
    })
  })

  it('should keep why one of them turned a proposal down', async () => {
    const resolution = await propose(9000, 'refund', 100)
    const reason = 'Nobody signed the letter'
    await rejectResolution(platform, { tenant: month.tenant, resolution, actor: checker, reason })
    const [row] = await month.rows('suspense-resolutions', { id: { equals: resolution } })
    expect(row).toMatchObject({ status: 'rejected', decisionReason: reason, checker: checker.id })
    await expect(approve(resolution)).rejects.toMatchObject({ code: 'SUSPENSE_STATE' })
    expect(await itemOf(9000)).toMatchObject({ remaining: 9000 })
  })
})

describe('allocating', () => {
  it('should pay what the subscription owes, and its account what is more', async () => {
    const owing = () => month.rows('arrears', { subscription: { equals: subscriptions.DUES } })
    expect(await owing()).toMatchObject([{ outstanding: 2500, status: 'open' }])
    await approve(await propose(9000, 'allocate', 1000, 'DUES'))
    expect(await owing()).toMatchObject([{ outstanding: 1500, status: 'open' }])
    await approve(await propose(9000, 'allocate', 4000, 'DUES'))
    expect(await owing()).toMatchObject([{ outstanding: 0, status: 'settled' }])
    expect(await balances()).toMatchObject({ 4000: -5000 })
    expect(await itemOf(9000)).toMatchObject({ remaining: 4000, status: 'open' })
    await suspenseAgrees()
  })

  it('should take a reversal back from the subscription', async () => {
    await approve(await propose(-7000, 'take-back', 7000, 'FUN-A'))
    expect(await itemOf(-7000)).toMatchObject({ remaining: 0, status: 'resolved' })
    expect(await balances()).toMatchObject({ 4110: -1000 })
    await suspenseAgrees()
  })

  it('should be counted by a posting that was reconciled before it', async () => {
    const june = month.in('2026-06')
    await june.generate()
    const { id } = await june.importFile(remittanceOf(['100000001', '4471', '200.00']))
    const order = { tenant: month.tenant, remittance: id, actor: checker }
    expect((await reconcile(platform, order)).arrears).toBe(-500)
    await approve(await propose(9000, 'allocate', 500, 'FUN-A'))
    const { arrears, suspense } = await postRemittance(platform, order)
    expect([arrears, suspense]).toEqual([0, 9000])
    expect(await month.rows('arrears', { status: { equals: 'open' } })).toEqual([])
    await suspenseAgrees()
  })

  it('should wait while a remittance is being posted, and go through afterwards', async () => {
    const july = month.in('2026-07')
    await july.generate()
    const { id } = await july.importFile(
      remittanceOf(['100000001', '4471', '110.00'], ['8', '4471', '1.00'], ['7', '4471', '2.00']),
    )
    const resolution = await propose(9000, 'return', 100)
    const stop = new AbortController()
    const order = { tenant: month.tenant, remittance: id, actor: checker }
    const onProgress = (done: number, _: number, stage?: string) =>
      stage === 'posting' && done > 0 && stop.abort()
    const pace = { onProgress, signal: stop.signal, itemsPerTransaction: 1 }
    await expect(postRemittance(platform, { ...order, ...pace })).rejects.toThrow()
    await expect(approve(resolution)).rejects.toMatchObject({ code: 'REMITTANCE_BUSY' })
    await july.post()
    await approve(resolution)
    await suspenseAgrees()
  })
})
