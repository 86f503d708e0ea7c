import { slugs } from '../../../collections/slugs'
import {
  amountIn,
  amountsOf,
  hasAmounts,
  type AmountRow,
} from '../../../collections/subscriptions/amounts'
import type { Progress } from '../../../jobs'
import type { Operations, Row } from '../../../storage/types'
import { ahead, readAhead } from '../../../storage/reading'
import type { Planner, SubscriptionRow } from './planner'

/** Small, so that a page's rows are gone before the collector looks at them. */
const PAGE_SIZE = 1000

type AddSubscriptions = {
  tenant: string
  period: string
  onProgress: Progress
  signal?: AbortSignal
}

/** Hands the subscriptions of a month to the planner, page by page. */
export async function addSubscriptions(
  operations: Operations,
  planner: Planner,
  { tenant, period, onProgress, signal }: AddSubscriptions,
): Promise<void> {
  const where = {
    from: { less_than_equal: period },
    or: [{ until: { equals: null } }, { until: { greater_than_equal: period } }],
  }
  const [counted] = await operations.sum({ tenant }, slugs.subscriptions, { where, fields: [] })
  const pages = operations.stream({ tenant }, slugs.subscriptions, {
    where,
    select: ['member', 'product', 'amount', 'deductionCode', 'from', 'until'],
    pageSize: PAGE_SIZE,
  })
  // A society in which no terms ever worked an amount out is read as fast as before.
  const isWorked = await hasAmounts(operations, tenant)
  let done = 0
  for await (const page of ahead(completed(operations, pages, { tenant, isWorked }))) {
    signal?.throwIfAborted()
    const { rows, accounts, amounts } = page
    for (const row of rows) {
      if (amounts) row.amount = amountIn(row.amount, amounts.get(row.id), period)
      planner.add(row, accounts.get(row.id) ?? null)
    }
    done += rows.length
    onProgress(done, counted?.count ?? 0, 'subscriptions')
  }
}

type Page = {
  rows: SubscriptionRow[]
  accounts: Map<string, string>
  amounts: Map<string, AmountRow[]> | null
}

/** Each page with what it is paid into and what terms worked out for it. */
async function* completed(
  operations: Operations,
  pages: AsyncIterable<Row[]>,
  { tenant, isWorked }: { tenant: string; isWorked: boolean },
): AsyncGenerator<Page> {
  for await (const rows of readAhead<SubscriptionRow>(pages)) {
    const [accounts, amounts] = await Promise.all([
      memberAccountsOf(operations, tenant, rows),
      isWorked ? amountsOf(operations, tenant, rows) : null,
    ])
    yield { rows, accounts, amounts }
  }
}

/** The member account that each of some subscriptions, in the order of their ids, is paid into. */
export async function memberAccountsOf(
  operations: Operations,
  tenant: string,
  subscriptions: readonly Pick<SubscriptionRow, 'id'>[],
): Promise<Map<string, string>> {
  const accounts = new Map<string, string>()
  const [first, last] = [subscriptions[0], subscriptions.at(-1)]
  if (!first || !last) return accounts
  const pages = operations.stream({ tenant }, slugs.memberAccounts, {
    select: ['subscription'],
    where: { subscription: { greater_than_equal: first.id, less_than_equal: last.id } },
    orderBy: ['subscription'],
  })
  for await (const page of pages) {
    for (const { id, subscription } of page) accounts.set(String(subscription), String(id))
  }
  return accounts
}
