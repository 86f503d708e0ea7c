import {
  compileFormula,
  evaluate,
  type FormulaInputs,
  type FormulaType,
  type FormulaVariable,
} from '.'

const variable = (name: string, type: FormulaType): FormulaVariable => ({ name, type, label: name })

/** The variables of the tests: what a product rule of a society would list. */
export const VARIABLES: readonly FormulaVariable[] = [
  variable('member.age', 'number'),
  variable('member.status', 'text'),
  variable('member.joined', 'date'),
  variable('member.birthDate', 'date'),
  variable('member.custom.ward', 'text'),
  variable('member.custom.salary', 'money'),
  variable('member.custom.hectares', 'number'),
  variable('member.custom.groups', 'list-of-text'),
  variable('member.custom.smoker', 'yes-no'),
  variable('member.custom.leaves', 'date'),
  variable('member.custom.note', 'text'),
  variable('member.custom.rate', 'text'),
  variable('subscription.amount', 'money'),
  variable('today', 'date'),
]

/** A member with everything filled in but the ward, the leaving date, the note and the rate. */
export const MEMBER: FormulaInputs = {
  'member.age': 34,
  'member.status': 'active',
  'member.joined': '2026-01-31',
  'member.birthDate': '1992-02-29',
  'member.custom.ward': null,
  'member.custom.salary': 432_100,
  'member.custom.hectares': 2.5,
  'member.custom.groups': ['choir', 'Choir committee'],
  'member.custom.smoker': false,
  'subscription.amount': 8_500,
  today: '2026-07-31',
}

/** Compiles and evaluates; the value, or the code of what went wrong. */
export function resultOf(
  text: string,
  result: FormulaType,
  inputs: FormulaInputs = MEMBER,
): unknown {
  const compiled = compileFormula(text, { variables: VARIABLES, result })
  if (!compiled.ok) return compiled.error.code
  const outcome = evaluate(compiled.formula, inputs)
  return outcome.ok ? outcome.value : outcome.error.code
}
