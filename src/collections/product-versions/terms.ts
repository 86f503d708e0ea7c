import type { Period } from '../../domain/calendar'
import { formatAmount } from '../../domain/money'
import type { FieldProblem } from '../rules/refusal'

/** What a version of a product asks of a member, from a month on. Amounts are in thebe. */
export type ProductTerms = {
  from: Period
  amountRule: 'fixed' | 'member-chosen'
  amount?: number | null
  minimum?: number | null
  maximum?: number | null
  step?: number | null
}

/** @returns the terms in force in a month: the latest that have begun, or undefined before the first */
export function versionFor<Version extends { from: Period }>(
  versions: readonly Version[],
  period: Period,
): Version | undefined {
  let found: Version | undefined
  for (const version of versions) {
    if (version.from <= period && (!found || version.from > found.from)) found = version
  }
  return found
}

/**
 * @returns every version in force in one of the months from `from` to `until`; when the product began
 * only after `from`, those that began since
 */
export function versionsDuring<Version extends { from: Period }>(
  versions: readonly Version[],
  from: Period,
  until: Period,
): Version[] {
  const first = versionFor(versions, from)
  const later = versions.filter((version) => version.from > from && version.from <= until)
  return first ? [first, ...later] : later
}

/** @returns why the terms refuse an amount in thebe, or null */
export function amountProblem(terms: ProductTerms, amount: number): string | null {
  const { amountRule, minimum, maximum, step } = terms
  if (amountRule === 'fixed') {
    return amount === terms.amount ? null : `The amount is ${formatAmount(terms.amount ?? 0)}.`
  }
  if (amount <= 0) return 'The amount is above zero.'
  const least = minimum ?? 0
  if (amount < least) return `The lowest amount is ${formatAmount(least)}.`
  if (maximum && amount > maximum) return `The highest amount is ${formatAmount(maximum)}.`
  if (step && (amount - least) % step) {
    return `The amount goes up from ${formatAmount(least)} in steps of ${formatAmount(step)}.`
  }
  return null
}

/** @returns what is wrong with the terms themselves, or null */
export function termsProblem(terms: ProductTerms): FieldProblem | null {
  const { amountRule, amount, minimum, maximum, step } = terms
  if (amountRule === 'fixed') {
    if (!amount) return { field: 'amount', message: 'Enter the amount, above zero.' }
    const extra = (['minimum', 'maximum', 'step'] as const).find((field) => terms[field])
    return extra ? { field: extra, message: 'A fixed amount has no limits.' } : null
  }
  if (amount)
    return { field: 'amount', message: 'The member chooses the amount: leave this empty.' }
  if (maximum && maximum < (minimum ?? 0)) {
    return { field: 'maximum', message: 'The highest amount is below the lowest.' }
  }
  if (step === 0) return { field: 'step', message: 'A step is above zero.' }
  return null
}
