import { variablesUsed } from '../../formula'
import { compileColumnFormula } from './formulas'
import { isFormula } from './formula-source'
import type { FormatColumn, FormatDefinition } from './schema'

/** All that detail lines are made of and sorted by: the sources of columns, and the fields that their formulas read. */
export function detailSources(definition: FormatDefinition): string[] {
  const read = definition.detail.columns.flatMap((column) => columnSources(definition, column))
  return [...new Set([...read, ...definition.sortBy])]
}

function columnSources(definition: FormatDefinition, column: FormatColumn): string[] {
  if (!isFormula(column.source)) return [column.source]
  const outcome = compileColumnFormula(definition, 'detail', column)
  return outcome.ok ? variablesUsed(outcome.formula) : []
}
