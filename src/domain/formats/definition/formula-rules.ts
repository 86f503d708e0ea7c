import { LANGUAGE_VERSION, variablesUsed } from '../../formula'
import { type ColumnFormula, compileColumnFormula } from './formulas'
import type { ColumnProblem, FormatProblem } from './problem'
import type { FormatColumn, FormatDefinition, RecordKind } from './schema'
import { listSources } from './sources'

/** What is wrong with the column of a formula. */
export function formulaProblem(
  definition: FormatDefinition,
  column: FormatColumn,
  kind: RecordKind,
): ColumnProblem | undefined {
  const { purpose } = definition
  if (purpose === 'payout') {
    const message = 'is a formula, which a payout file does not take: name a field'
    return { path: 'source', message }
  }
  if (purpose !== 'deduction') {
    const message = `is a formula, and a ${purpose} file is read, not written: name the field that stands in the file`
    return { path: 'source', message }
  }
  const outcome = compileColumnFormula(definition, kind, column)
  if (outcome.ok) return identifierIsWhole(definition, column, outcome.formula)
  const { code, message } = outcome.error
  const sentence = `has a formula that cannot be used: ${message}`
  return { path: 'source', message: sentence, code, position: outcome.position }
}

/** An identifier cut short would be another member's, also when a formula made the text. */
function identifierIsWhole(
  { purpose }: FormatDefinition,
  { tooLong }: FormatColumn,
  formula: ColumnFormula,
): ColumnProblem | undefined {
  if (tooLong !== 'truncate') return undefined
  const used = new Set(variablesUsed(formula))
  const read = listSources(purpose).find(({ source, identifier }) => identifier && used.has(source))
  return read && { path: 'tooLong', message: `reads ${read.source} and is never truncated` }
}

/** Another version of the language could give another file. */
export function languageProblems({ formulas }: FormatDefinition): FormatProblem[] {
  if (!formulas || formulas.language === LANGUAGE_VERSION) return []
  const message = `The formulas are written in ${formulas.language}; this platform works out ${LANGUAGE_VERSION}.`
  return [{ path: 'formulas.language', message }]
}
