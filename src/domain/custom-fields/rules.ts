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
import {
  formulaTypeOf,
  inputsFor,
  planInputs,
  variablesFor,
  type InputPlan,
  type RecordVariables,
} from './variables'

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
  const shown = compileEach(fields, 'shownWhen', { record, variables })
  const computed = compileEach(fields, 'formula', { record, variables })
  return {
    isShown({ key }, own, values) {
      const rule = shown.get(key)
      if (!rule) return true
      const outcome = evaluate(rule.formula, inputsFor(rule.inputs, own, values))
      if (outcome.ok) return outcome.value === true
      // What can't be told yet is not asked for; a value of the wrong type is refused by its own field.
      return outcome.error.code !== EMPTY
    },
    compute({ key }, own, values) {
      const rule = computed.get(key)
      if (!rule) return { value: null }
      const outcome = evaluate(rule.formula, inputsFor(rule.inputs, own, values))
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

type Rule = { formula: CompiledFormula; inputs: InputPlan }

function compileEach(
  fields: readonly CustomField[],
  which: FieldFormula,
  { record, variables }: { record: RecordVariables; variables: FormulaVariable[] },
): Map<string, Rule> {
  const rules = new Map<string, Rule>()
  for (const field of fields) {
    const compiled = compileRule(field, which, variables)
    if (!compiled?.ok) continue
    const { formula } = compiled
    rules.set(field.key, { formula, inputs: planInputs(record, formula.variables, fields) })
  }
  return rules
}
