import { parseShare } from '../identity'
import { assertAmount, splitByLargestRemainder, sumAmounts } from '../money'
import { claimErrors } from './errors'
import type { PayeeKind } from './types'

/** Somebody who gets a part of a claim. */
export type Payee = { kind: PayeeKind; name: string }

/** Whole percent with up to two places, as text. */
export type Sharing<P extends Payee> = {
  /** Who is paid an amount of their own before the rest is shared, in thebe. */
  first: readonly (P & { amount: number })[]
  /** Who shares what is left; the shares add up to 100. */
  shared: readonly (P & { sharePercent: string })[]
}

export type PayeeAmount<P extends Payee> = P & { amount: number; sharePercent: string | null }

const WHOLE = 10_000

/**
 * Who gets how much of a claim: amounts of their own first, such as an undertaker's, then the rest by
 * share, odd thebe to the largest remainders. The parts add up to the amount exactly.
 * @throws CLAIM_SHARES
 */
export function shareOut<P extends Payee>(
  amount: number,
  { first, shared }: Sharing<P>,
): PayeeAmount<P>[] {
  assertAmount(amount, 'The amount to share')
  for (const { name, amount: own } of first)
    if (!Number.isSafeInteger(own) || own <= 0)
      throw claimErrors.CLAIM_SHARES(`payees: ${name} gets no amount above zero.`)
  const rest = amount - sumAmounts(first.map(({ amount: own }) => own))
  if (rest < 0) throw claimErrors.CLAIM_SHARES('payees: their amounts are more than the claim.')
  const parts = [
    ...first.map((payee) => ({ ...payee, sharePercent: null })),
    ...sharedParts(rest, shared),
  ].filter((payee) => payee.amount > 0)
  if (sumAmounts(parts.map((payee) => payee.amount)) !== amount)
    throw claimErrors.CLAIM_SHARES(
      'payees: what they get is less than the claim; name who gets the rest.',
    )
  return parts
}

function sharedParts<P extends Payee>(
  rest: number,
  shared: Sharing<P>['shared'],
): PayeeAmount<P>[] {
  if (!shared.length) return []
  const weights = shared.map(({ sharePercent }) => parseShare(sharePercent))
  if (sumAmounts(weights) !== WHOLE)
    throw claimErrors.CLAIM_SHARES('payees: the shares do not add up to 100 %.')
  const amounts = splitByLargestRemainder(rest, weights)
  return shared.map((payee, index) => ({ ...payee, amount: amounts[index] ?? 0 }))
}
