import { compileCell } from '../cells/cell'
import { CellProblem } from '../cells/problem'
import type { FormatColumn, FormatDefinition, RecordKind } from '../definition/schema'
import { CONSTANT, controlSources, UNUSED } from '../definition/sources'
import { ceases } from '../totals'
import { placedError } from './placed-error'
import { type FieldValue, type RecordScope, valueGetter } from './context'

/** A column ready to be written: its value, then its text. */
export type ColumnWriter = { column: FormatColumn; write(scope: RecordScope): string }

/** Compiles the columns of one record. */
export function compileColumns(definition: FormatDefinition, kind: RecordKind): ColumnWriter[] {
  const columns = definition[kind]?.columns ?? []
  return columns.map((column) => {
    const cell = compileCell(definition, column)
    const value = columnValue(definition, column)
    return { column, write: (scope) => cell.write(value(scope)) }
  })
}

function columnValue(
  definition: FormatDefinition,
  { source }: FormatColumn,
): (scope: RecordScope) => FieldValue {
  if (source.startsWith(CONSTANT)) {
    const constant = source.slice(CONSTANT.length)
    return () => constant
  }
  if (source === UNUSED) return () => undefined
  if (source === 'line.sequence') return ({ sequence }) => sequence
  if (source === 'count' || source === 'sum' || source === 'hash') {
    return ({ totals }) => totals?.[source]
  }
  const get = valueGetter(source)
  if (source !== controlSources(definition.purpose).amount) {
    return ({ context, detail }) => get(context, detail)
  }
  return ({ context, detail }) => (detail && ceases(detail) ? 0 : get(context, detail))
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
