import type {
  CustomTypes,
  FormatColumn,
  FormatDefinition,
  FormatPurpose,
  RecordKind,
} from '../../domain/formats'
// Not from the index: a browser needs no encodings to check a formula.
import { FORMULA, isFormula } from '../../domain/formats/definition/formula-source'
import { compileColumnFormula, formulaVariables } from '../../domain/formats/definition/formulas'
import { type FormulaProblem, type FormulaVariable, LANGUAGE_VERSION } from '../../domain/formula'

/** Where a formula stands, and the society's own fields; without them each is taken for a text. */
export type FormulaPlace = {
  purpose: FormatPurpose
  kind: RecordKind
  fields: readonly { key: string; label: string }[]
  types: CustomTypes | undefined
}

/** What is wrong with the formula of a column, by the rules that the server checks by. */
export function problemOfFormula(
  { purpose, kind, types }: FormulaPlace,
  column: FormatColumn,
): FormulaProblem | null {
  const formulas: FormatDefinition['formulas'] = types && {
    language: LANGUAGE_VERSION,
    custom: { ...types },
  }
  const outcome = compileColumnFormula({ purpose, formulas }, kind, column)
  return outcome.ok ? null : outcome
}

/** The names a formula may use, each with what people call it. */
export function namesFor({ purpose, kind, fields, types }: FormulaPlace): FormulaVariable[] {
  const labels = new Map(fields.map(({ key, label }) => [`member.custom.${key}`, label]))
  return formulaVariables(purpose, kind, types).map((variable) => ({
    ...variable,
    label: labels.get(variable.name) ?? variable.label,
  }))
}

/** A column that becomes a formula begins with the field it was. */
export function formulaFrom(source: string, isField: boolean): string {
  if (isFormula(source)) return source
  return `${FORMULA}${isField ? source : ''}`
}
