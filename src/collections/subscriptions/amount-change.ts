import type { Period } from '../../domain/calendar'
import type { Household } from '../../domain/products'
import { definitionOf, type VersionRow } from '../product-versions/terms'
import type { FieldProblem } from '../rules/refusal'
import { enteredProblem, isWorkedOut } from './assess'
import { spanProblem, termsOf, type Span } from './rules'

export type ChangedSubscription = Span & { amount: number; plan: string | null }

type Basis = {
  versions: VersionRow[]
  today: Period
  isAmountChanged: boolean
  /** The subscription has amounts that terms worked out. */
  isWorked: boolean
  household: Household
}

/**
 * Why a subscription may not have other months or another amount, or null. What terms worked out
 * changes by terms, not by hand: earlier months stay what they were.
 */
export function changeProblem(
  row: ChangedSubscription,
  { versions, today, isAmountChanged, isWorked, household }: Basis,
): FieldProblem | null {
  const problem = spanProblem(row)
  if (problem) return problem
  const terms = termsOf(row, versions, today)
  const [first] = terms
  if (!first) return { field: 'from', message: `The product has no terms in ${row.from}.` }
  if (!isAmountChanged && (isWorked || isWorkedOut(definitionOf(first)))) return null
  if (isWorked) {
    const message = 'The terms work this amount out. End the subscription and make a new one.'
    return { field: 'amount', message }
  }
  const problems = terms.map((version) => enteredProblem(version, row, { household, today }))
  if (problems.includes(null)) return null
  return { field: 'amount', message: problems.at(-1) ?? 'The terms refuse this amount.' }
}
