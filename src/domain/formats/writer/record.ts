import { compileCell } from '../cells/cell'
import { CellProblem } from '../cells/problem'
import type { FormatColumn, FormatDefinition, RecordKind } from '../definition/schema'
import { isFormula } from '../definition/formula-source'
import type { RecordScope } from './context'
import { formulaValue } from './formula-value'
import { placedError } from './placed-error'
import { sourceValue } from './source-value'

/** A column ready to be written: its value, then its text. */
export type ColumnWriter = { column: FormatColumn; write(scope: RecordScope): string }

/** Compiles the columns of one record. */
export function compileColumns(definition: FormatDefinition, kind: RecordKind): ColumnWriter[] {
  const columns = definition[kind]?.columns ?? []
  return columns.map((column) => {
    const cell = compileCell(definition, column)
    const value = isFormula(column.source)
      ? formulaValue(definition, kind, column)
      : sourceValue(definition, column.source)
    return { column, write: (scope) => cell.write(value(scope)) }
  })
}

/** Renders the cells of a record. @throws a typed error that names the column and the place */
export function writeCells(
  columns: ColumnWriter[],
  kind: RecordKind,
  scope: RecordScope,
): string[] {
  return columns.map(({ column, write }) => {
    try {
      return write(scope)
    } catch (error) {
      if (error instanceof CellProblem) throw placedError(error, column, kind, scope)
      throw error
    }
  })
}
