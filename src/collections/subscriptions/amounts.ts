import type { Period } from '../../domain/calendar'
import { firstRow } from '../../storage/reading'
import type { Operations, Row } from '../../storage/types'
import { publishingVersions } from '../product-versions/moving'
import { slugs } from '../slugs'

/** What a subscription is deducted from a month on, as it is stored. */
export type AmountRow = {
  id: string
  subscription: string
  from: Period
  number: number
  amount: number
  /** The terms that gave it; null for the amount that the subscription began with. */
  productVersion: string | null
}

/** True when any subscription of the society has amounts that terms worked out. */
export async function hasAmounts(operations: Operations, tenant: string): Promise<boolean> {
  return (await firstRow(operations, { tenant }, slugs.subscriptionAmounts, {})) !== null
}

/**
 * The rows of some subscriptions, by subscription, in the order in which they came into force. Two queries.
 * @param subscriptions in the order of their ids
 * @param staged terms whose rows are wanted although they do not count yet
 */
export async function amountsOf(
  operations: Operations,
  tenant: string,
  subscriptions: readonly { id: string }[],
  { staged }: { staged?: string } = {},
): Promise<Map<string, AmountRow[]>> {
  const amounts = new Map<string, AmountRow[]>()
  const [first, last] = [subscriptions[0], subscriptions.at(-1)]
  if (!first || !last) return amounts
  const waiting = await publishingVersions(operations, tenant)
  if (staged) waiting.delete(staged)
  const pages = operations.stream({ tenant }, slugs.subscriptionAmounts, {
    select: ['subscription', 'from', 'number', 'amount', 'productVersion'],
    where: { subscription: { greater_than_equal: first.id, less_than_equal: last.id } },
    orderBy: ['subscription', 'from', 'number'],
  })
  for await (const page of pages) {
    for (const row of page as (Row & AmountRow)[]) {
      if (row.productVersion && waiting.has(row.productVersion)) continue
      const known = amounts.get(row.subscription)
      if (known) known.push(row)
      else amounts.set(row.subscription, [row])
    }
  }
  return amounts
}

/**
 * What a subscription is deducted in a month, in thebe.
 * @param amount what it began with
 * @param rows of `amountsOf`
 */
export function amountIn(
  amount: number,
  rows: readonly AmountRow[] | undefined,
  period: Period,
): number {
  return rows?.findLast(({ from }) => from <= period)?.amount ?? amount
}

/** Which of some subscriptions have amounts that terms worked out. */
export async function workedAmong(
  operations: Operations,
  tenant: string,
  subscriptions: string[],
): Promise<Set<string>> {
  const worked = new Set<string>()
  if (!subscriptions.length) return worked
  const pages = operations.stream({ tenant }, slugs.subscriptionAmounts, {
    select: ['subscription'],
    where: { subscription: { in: subscriptions } },
  })
  for await (const page of pages) {
    for (const { subscription } of page) worked.add(String(subscription))
  }
  return worked
}
