import type { Period } from '../../domain/calendar'
import type { MemberAccountKind } from '../../ledger'
import type { ProductKind } from '../products'
import { amountProblem, versionsDuring, type ProductTerms } from '../product-versions/terms'
import type { FieldProblem } from '../rules/refusal'

/** The months a subscription runs; without `until` it is open. */
export type Span = { from: Period; until?: Period | null }

export type SubscriptionTerms = Span & { amount: number }

const END_OF_TIME = '9999-12'

/** True when two subscriptions of one member to one product would both be deducted in some month. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.from <= (b.until ?? END_OF_TIME) && b.from <= (a.until ?? END_OF_TIME)

/**
 * A subscription's amount obeys terms that were in force in one of its months, up to this one.
 * @param today the society's current month: terms of the future can't be bought yet
 */
export function subscriptionProblem(
  subscription: SubscriptionTerms,
  versions: readonly ProductTerms[],
  today: Period,
): FieldProblem | null {
  const { amount, from, until } = subscription
  if (until && until < from) {
    return { field: 'until', message: `The last month can't be before the first, ${from}.` }
  }
  const horizon = from > today ? from : today
  const last = until && until < horizon ? until : horizon
  const inForce = versionsDuring(versions, from, last)
  if (!inForce.length) return { field: 'from', message: `The product has no terms in ${from}.` }
  const problems = inForce.map((terms) => amountProblem(terms, amount))
  if (problems.includes(null)) return null
  return { field: 'amount', message: problems.at(-1) ?? 'The terms refuse this amount.' }
}

/** The kind of sub-ledger a product's payments go to. */
export const accountKinds: Record<ProductKind, MemberAccountKind> = {
  dues: 'dues',
  funeral: 'policy',
  savings: 'savings',
}

/** The number of the sub-ledger of one subscription. */
export const accountNumber = (memberNumber: string, productCode: string, from: Period): string =>
  `${memberNumber}-${productCode}-${from}`
