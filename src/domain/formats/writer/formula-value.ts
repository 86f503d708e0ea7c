import { evaluate, type FormulaInputs } from '../../formula'
import { CellProblem } from '../cells/problem'
import { type ColumnFormula, compileColumnFormula } from '../definition/formulas'
import type { FormatColumn, FormatDefinition, RecordKind } from '../definition/schema'
import { CUSTOM } from '../definition/sources'
import { formatErrors } from '../errors'
import { anyGetter, type FieldValue, type RecordScope } from './context'
import { sourceValue } from './source-value'

/** Compiles the formula of a column, once for the many lines of a file, into a function that works it out for one. */
export function formulaValue(
  definition: FormatDefinition,
  kind: RecordKind,
  column: FormatColumn,
): (scope: RecordScope) => FieldValue {
  const formula = compiled(definition, kind, column)
  const inputsOf = inputReader(definition, formula)
  return (scope) => {
    const outcome = evaluate(formula, inputsOf(scope))
    if (outcome.ok) return outcome.value
    const { code, message } = outcome.error
    throw new CellProblem('formula', `cannot be worked out: ${message.replace(/\.$/, '')}`, {
      formula: { code, position: outcome.position },
    })
  }
}

/** @throws FORMAT_INVALID for a definition that nobody parsed */
function compiled(
  definition: FormatDefinition,
  kind: RecordKind,
  column: FormatColumn,
): ColumnFormula {
  const outcome = compileColumnFormula(definition, kind, column)
  if (outcome.ok) return outcome.formula
  const message = `Column '${column.name}' has a formula that cannot be used: ${outcome.error.message}`
  throw formatErrors.FORMAT_INVALID(message, { column: column.name })
}

/** A field has the same value in a formula as in a column of its own. */
function inputReader(
  definition: FormatDefinition,
  { variables }: ColumnFormula,
): (scope: RecordScope) => FormulaInputs {
  const getters = variables.map(({ name }) => [name, inputGetter(definition, name)] as const)
  return (scope) => Object.fromEntries(getters.map(([name, get]) => [name, get(scope)]))
}

function inputGetter(definition: FormatDefinition, name: string): (scope: RecordScope) => unknown {
  if (!name.startsWith(CUSTOM)) return sourceValue(definition, name)
  const get = anyGetter(name)
  return ({ detail }) => (detail ? get(detail) : undefined)
}
