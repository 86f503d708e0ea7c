import type { CustomTypes } from '../../formats'
import { compileFormula, type CompileOutcome, type FormulaVariable } from '../../formula'

export const CUSTOM = 'member.custom.'

const own: FormulaVariable[] = [
  { name: 'member.age', type: 'number', label: 'Completed years of the member' },
  { name: 'member.membershipMonths', type: 'number', label: 'Full months since the member joined' },
  { name: 'member.status', type: 'text', label: 'Status of the member' },
  { name: 'household.lives', type: 'number', label: 'Covered lives, the member included' },
  { name: 'household.children', type: 'number', label: 'Covered children' },
  { name: 'plan', type: 'text', label: 'The plan that was chosen' },
]

/** What the formulas of a product may name: facts of the household and the society's own fields of members. */
export const productVariables = (fields: CustomTypes): FormulaVariable[] => [
  ...own,
  ...Object.entries(fields).map(([key, type]) => ({ name: `${CUSTOM}${key}`, type, label: key })),
]

/** Checks the formula of an amount; it gives thebe. */
export const compileAmount = (text: string, fields: CustomTypes): CompileOutcome<'money'> =>
  compiled(text, 'money', fields)

/** Checks the formula of a condition; it gives yes or no. */
export const compileCondition = (text: string, fields: CustomTypes): CompileOutcome<'yes-no'> =>
  compiled(text, 'yes-no', fields)

const kept = new Map<string, CompileOutcome<'money' | 'yes-no'>>()
const MOST_KEPT = 500

/** A formula is checked once, not again for each of a hundred thousand members. */
function compiled<Result extends 'money' | 'yes-no'>(
  text: string,
  result: Result,
  fields: CustomTypes,
): CompileOutcome<Result> {
  const key = JSON.stringify([result, text, fields])
  const known = kept.get(key)
  if (known) return known as CompileOutcome<Result>
  const outcome = compileFormula<Result>(text, { variables: productVariables(fields), result })
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, outcome as CompileOutcome<'money' | 'yes-no'>)
  return outcome
}
