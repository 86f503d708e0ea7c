import type { Where } from 'payload'
import { slugs } from '../../../collections/slugs'
import type { ReportDays } from '../../../domain/statutory'
import { allRows } from '../../../storage/reading'
import { chunks } from '../../../storage/chunks'
import type { Operations, Row } from '../../../storage/types'

/** Thebe by subscription. */
export type BySubscription = [subscription: string, amount: number][]

type Asked = { tenant: string; days: ReportDays; events: string[] }
type Sum = { subscription: string | null; event: string; side: 'debit' | 'credit'; amount: number }

const PAGE = 2000

/** What journals of these events put to members' accounts of subscriptions. */
export async function creditedIn(
  operations: Operations,
  { tenant, days, events }: Asked,
): Promise<BySubscription> {
  const sums = await sumsOf(operations, tenant, between(days))
  return sums.flatMap(({ event, ...sum }) => (events.includes(event) ? entryOf(sum) : []))
}

/** What reversals dated in the days took back of such journals, whenever those were posted: below zero. */
export async function takenBackIn(
  operations: Operations,
  { tenant, days, events }: Asked,
): Promise<BySubscription> {
  const reversals = await allRows<Row>(operations, { tenant }, slugs.journals, {
    where: { and: [between(days), { reverses: { exists: true } }] },
    select: ['reverses'],
  })
  const taken: BySubscription = []
  for (const page of chunks(reversals, PAGE)) {
    const where = { id: { in: page.map(({ reverses }) => reverses) }, event: { in: events } }
    const options = { where, select: ['id'] }
    const originals = await allRows<Row>(operations, { tenant }, slugs.journals, options)
    const known = new Set(originals.map(({ id }) => id))
    const ids = page.filter(({ reverses }) => known.has(reverses)).map(({ id }) => id)
    if (!ids.length) continue
    const sums = await sumsOf(operations, tenant, { journal: { in: ids } })
    taken.push(...sums.flatMap(entryOf))
  }
  return taken
}

const between = ({ from, to }: ReportDays): Where => ({
  businessDate: { greater_than_equal: from, less_than_equal: to },
})

async function sumsOf(operations: Operations, tenant: string, where: Where): Promise<Sum[]> {
  const sums = await operations.sum({ tenant }, slugs.postings, {
    ...{ where, fields: ['amount'] },
    groupBy: ['memberAccount.subscription', 'journal.event', 'side'],
    related: { memberAccount: slugs.memberAccounts, journal: slugs.journals },
  })
  return sums.map((sum) => ({
    subscription: sum['memberAccount.subscription'] as string | null,
    event: String(sum['journal.event']),
    side: sum.side as Sum['side'],
    amount: Number(sum.amount),
  }))
}

const entryOf = ({ subscription, side, amount }: Omit<Sum, 'event'>): BySubscription =>
  subscription ? [[subscription, side === 'credit' ? amount : -amount]] : []
