import type { CompiledFormula } from './compile'
import { newScope } from './compile/scope'
import { attempt, type FormulaProblem } from './outcome'
import type { FormulaInputs, FormulaType, FormulaValues } from './types'
import { present } from './values/emptiness'
import { toOutput } from './values/outputs'

export type EvaluationOutcome<Result extends FormulaType> =
  { ok: true; value: FormulaValues[Result] } | FormulaProblem

/**
 * Works a formula out. Never throws: a value that is missing or does not fit comes back as an error.
 * @param inputs by full name: `{ 'member.age': 34, 'member.custom.salary': 432100 }`, money in thebe
 */
export function evaluate<Result extends FormulaType>(
  formula: CompiledFormula<Result>,
  inputs: FormulaInputs,
): EvaluationOutcome<Result> {
  const outcome = attempt(() => {
    const value = present(formula.run(newScope(inputs)), formula.result, 'What the formula gives')
    return toOutput(formula.result, value)
  })
  return outcome.ok ? { ok: true, value: outcome.result } : outcome
}
