import type { Period } from '../../domain/calendar'
import { versionsDuring } from '../product-versions/terms'
import type { FieldProblem } from '../rules/refusal'

/** The months a subscription runs; without `until` it is open. */
export type Span = { from: Period; until?: Period | null }

const END_OF_TIME = '9999-12'

/** True when two subscriptions of one member to one product would both be deducted in some month. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.from <= (b.until ?? END_OF_TIME) && b.from <= (a.until ?? END_OF_TIME)

/**
 * The terms that a subscription may stand on: those in force in one of its months, up to this one, in
 * their order.
 * @param today the society's current month: terms of the future can't be bought yet
 */
export function termsOf<Version extends { from: Period }>(
  { from, until }: Span,
  versions: readonly Version[],
  today: Period,
): Version[] {
  const horizon = from > today ? from : today
  return versionsDuring(versions, from, until && until < horizon ? until : horizon)
}

/** @returns what is wrong with the months of a subscription, or null */
export function spanProblem({ from, until }: Span): FieldProblem | null {
  if (!until || until >= from) return null
  return { field: 'until', message: `The last month can't be before the first, ${from}.` }
}

/** The number of the sub-ledger of one subscription. */
export const accountNumber = (memberNumber: string, productCode: string, from: Period): string =>
  `${memberNumber}-${productCode}-${from}`
