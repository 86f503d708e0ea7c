import { formatAmount } from '../../money'
import type { AmountRule } from '../definition/schema'
import { productErrors } from '../errors'
import type { Household } from '../household'

export type ChosenTerms = Omit<Extract<AmountRule, { rule: 'member-chosen' }>, 'rule'>

/** @returns why the terms refuse an amount in thebe that a member chose, or null */
export function chosenProblem(
  { minimum, maximum, step }: { [Limit in keyof ChosenTerms]: ChosenTerms[Limit] | null },
  amount: number,
): string | null {
  if (amount <= 0) return 'The amount is above zero.'
  const least = minimum ?? 0
  if (amount < least) return `The lowest amount is ${formatAmount(least)}.`
  if (maximum && amount > maximum) return `The highest amount is ${formatAmount(maximum)}.`
  if (step && (amount - least) % step) {
    return `The amount goes up from ${formatAmount(least)} in steps of ${formatAmount(step)}.`
  }
  return null
}

/**
 * The amount in thebe that the member chose, when the terms allow it.
 * @throws PREMIUM_AMOUNT_MISSING, PREMIUM_AMOUNT_REFUSED
 */
export function chosenAmount(terms: ChosenTerms, { choice: { amount } }: Household): number {
  const rule = 'member-chosen'
  if (amount === null || amount === undefined)
    throw productErrors.PREMIUM_AMOUNT_MISSING('No amount was chosen.', { rule })
  const problem = chosenProblem(terms, amount)
  if (!problem) return amount
  throw productErrors.PREMIUM_AMOUNT_REFUSED(problem, { rule })
}
