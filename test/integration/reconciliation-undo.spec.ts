import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { trialBalance, verifyLedger } from '../../src/ledger'
import {
  approveResolution,
  proposeResolution,
  reverseRemittance,
  undoResolution,
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

type Held = Row & { id: string; remaining: number }

let platform: Platform
let month: PayrollMonth
let remittance: string
let dues: string

beforeAll(async () => {
  platform = await openTestPlatform()
}, 180_000)

afterAll(() => platform?.close(), 30_000)

/** A month that left 25.00 of dues owing, and 90.00 and -70.00 in suspense. */
async function newMonth(slug: string): Promise<void> {
  const orders: [string, string][] = [
    ['DUES', '25.00'],
    ['FUN-A', '85.00'],
  ]
  const files = filesOf([{ payrollNumber: '100000001', orders }])
  month = await societyOf(platform, slug, { period: '2026-05', ...files })
  await month.generate()
  await month.importFile(
    remittanceOf(
      ['100000001', '4471', '85.00'],
      ['999999999', '4471', '90.00'],
      ['100000001', '4471', '-70.00'],
    ),
  )
  remittance = (await month.post()).remittanceId
  const [product] = await month.rows('products', { code: { equals: 'DUES' } })
  const [order] = await month.rows('subscriptions', { product: { equals: product?.id } })
  dues = order?.id as string
}

type Kind = 'allocate' | 'refund' | 'take-back'

async function resolved(held: number, kind: Kind, amount: number): Promise<string> {
  const { tenant } = month
  const [item] = await month.rows<Held>('suspense-items', { amount: { equals: held } })
  const subscription = kind === 'refund' ? null : dues
  const resolution = await proposeResolution(platform, {
    ...{ tenant, suspenseItem: item?.id as string, kind, amount, subscription },
    ...{ reason: 'Letter of 3 June', actor: maker },
  })
  await approveResolution(platform, { tenant, resolution, actor: checker })
  return resolution
}

const undo = (resolution: string) =>
  undoResolution(platform, {
    ...{ tenant: month.tenant, resolution, actor: checker, reason: 'The wrong member' },
  })

/** The books, and the registers beside them. */
async function picture() {
  const { tenant } = month
  expect(await verifyLedger(platform.storage, { tenant })).toMatchObject({ ok: true })
  const { accounts } = await trialBalance(platform.storage, { tenant })
  const items = await month.rows<Held>('suspense-items')
  const arrears = await month.rows('arrears')
  return {
    balances: accounts.map(({ code, balance }) => [code, balance]).filter(([, b]) => b !== 0),
    suspense: items.map(({ amount, remaining, status }) => [amount, remaining, status]),
    arrears: arrears.map(({ outstanding, status }) => [outstanding, status]),
  }
}

const reverse = () =>
  reverseRemittance(platform, {
    ...{ tenant: month.tenant, remittance, actor: checker, reason: 'The wrong month' },
  })

describe('a resolution that is undone', () => {
  it.each([
    ['allocate', 9000, 4000],
    ['refund', 9000, 9000],
    ['take-back', -7000, 7000],
  ] as const)('leaves books and registers as before: %s', async (kind, held, amount) => {
    await newMonth(`undo-${kind}`)
    const before = await picture()
    const resolution = await resolved(held, kind, amount)
    expect(await picture()).not.toEqual(before)
    const reversal = await undo(resolution)
    expect(await picture()).toEqual(before)
    const [journal] = await month.rows('journals', { id: { equals: reversal } })
    expect(journal).toMatchObject({ event: 'journal.reversed', sourceId: resolution })
    expect(await month.rows('suspense-resolutions')).toMatchObject([
      { status: 'undone', undoneBy: checker.id, undoReason: 'The wrong member' },
    ])
  })

  it('is undone once, also by two people at the same moment', async () => {
    await newMonth('undo-once')
    const before = await picture()
    const resolution = await resolved(9000, 'allocate', 4000)
    const answers = await Promise.allSettled([undo(resolution), undo(resolution)])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(undo(resolution)).rejects.toMatchObject({ code: 'SUSPENSE_STATE' })
    expect(await picture()).toEqual(before)
  })

  it('lets its remittance be reversed, as the refusal says', async () => {
    await newMonth('undo-reverse')
    const resolution = await resolved(9000, 'refund', 100)
    const refused = reverse()
    await expect(refused).rejects.toMatchObject({ code: 'SUSPENSE_RESOLVED' })
    await expect(refused).rejects.toHaveProperty('next', expect.stringContaining('Undo'))
    await undo(resolution)
    await reverse()
    expect(await picture()).toMatchObject({ balances: [] })
    await expect(undo(resolution)).rejects.toMatchObject({ code: 'SUSPENSE_STATE' })
  })

  it('owes again what it paid after a later remittance paid the rest, in any order', async () => {
    await newMonth('undo-order')
    const before = (await picture()).arrears
    const resolution = await resolved(9000, 'allocate', 1000)
    const june = month.in('2026-06')
    await june.generate()
    await june.importFile(remittanceOf(['100000001', '4471', '125.00']))
    const later = await june.post()
    expect((await picture()).arrears).toEqual([[0, 'settled']])
    await undo(resolution)
    expect((await picture()).arrears).toEqual([[1000, 'open']])
    const { tenant } = month
    const order = { tenant, remittance: later.remittanceId, actor: checker, reason: 'Wrong' }
    await reverseRemittance(platform, order)
    expect((await picture()).arrears).toEqual(before)
  })
})
