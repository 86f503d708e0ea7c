import {
  compileFormula,
  evaluate,
  type CompiledFormula,
  type CompileOutcome,
  type FormulaType,
  type FormulaVariable,
} from '../formula'
import type { Checked } from './check-value'
import type { CustomField, CustomProblem, CustomValues } from './types'
import { formulaTypeOf, inputsFor, variablesFor, type RecordVariables } from './variables'

const EMPTY = 'FORMULA_EMPTY_VALUE'

/** The formulas of a collection's fields, ready to be asked about one record after the other. */
export type FieldRules = {
  /** Whether the field is asked for in a record with these values. */
  isShown(field: CustomField, record: Record<string, unknown>, values: CustomValues): boolean
  /** The value of a computed field; nothing where it needs a value that is not there. */
  compute(field: CustomField, record: Record<string, unknown>, values: CustomValues): Checked
}

/** For fields without formulas. */
export const noRules: FieldRules = { isShown: () => true, compute: () => ({ value: null }) }

/**
 * Compiles the formulas of fields. One that no longer compiles, because a later version of the language
 * refuses it, shows its field and computes nothing.
 */
export function compileRules(fields: readonly CustomField[], record: RecordVariables): FieldRules {
  if (!fields.some(({ shownWhen, formula }) => shownWhen || formula)) return noRules
  const variables = variablesFor(fields, record)
  const shown = compileEach(fields, 'shownWhen', variables)
  const computed = compileEach(fields, 'formula', variables)
  return {
    isShown({ key }, own, values) {
      const formula = shown.get(key)
      if (!formula) return true
      const outcome = evaluate(formula, inputsFor(record, own, { fields, values }))
      if (outcome.ok) return outcome.value === true
      // What can't be told yet is not asked for; a value of the wrong type is refused by its own field.
      return outcome.error.code !== EMPTY
    },
    compute({ key }, own, values) {
      const formula = computed.get(key)
      if (!formula) return { value: null }
      const outcome = evaluate(formula, inputsFor(record, own, { fields, values }))
      if (outcome.ok) return { value: outcome.value }
      return outcome.error.code === EMPTY ? { value: null } : { message: outcome.error.message }
    },
  }
}

/**
 * What is wrong with the formulas of one definition.
 * @param fields all of the collection, the definition itself in the form it is to have
 */
export function formulaProblems(
  field: CustomField,
  fields: readonly CustomField[],
  record: RecordVariables,
): CustomProblem[] {
  const variables = variablesFor(fields, record)
  return WHICH.flatMap((which): CustomProblem[] => {
    const compiled = compileRule(field, which, variables)
    return !compiled || compiled.ok ? [] : [{ key: which, message: compiled.error.message }]
  })
}

const WHICH = ['shownWhen', 'formula'] as const

/** The formulas that a definition may have. */
export type FieldFormula = (typeof WHICH)[number]

/** Compiles one formula of a definition; null where it has none. */
export function compileRule(
  field: Pick<CustomField, FieldFormula | 'type' | 'result'>,
  which: FieldFormula,
  variables: readonly FormulaVariable[],
): CompileOutcome<FormulaType> | null {
  const text = field[which]
  if (!text) return null
  const result: FormulaType = which === 'shownWhen' ? 'yes-no' : formulaTypeOf(field)
  return compileFormula<FormulaType>(text, { variables, result })
}

function compileEach(
  fields: readonly CustomField[],
  which: FieldFormula,
  variables: FormulaVariable[],
): Map<string, CompiledFormula> {
  const formulas = new Map<string, CompiledFormula>()
  for (const field of fields) {
    const compiled = compileRule(field, which, variables)
    if (compiled?.ok) formulas.set(field.key, compiled.formula)
  }
  return formulas
}
