import {
  CellProblem,
  compileCell,
  compileJoin,
  CONSTANT,
  fieldGetter,
  type FieldValue,
  type FormatColumn,
  UNUSED,
} from '../../formats/parts'
import { cellFormat } from '../definition/rules'
import type { LedgerFormat, LedgerRecord } from '../definition/schema'
import { ledgerExportErrors } from '../errors'
import type { Adjustments } from './adjustments'
import { fitFreeText, isFreeText } from './free-text'
import type { LedgerScope } from './scope'

/** The cells of one line as they stand in the file, before they are joined. */
export type WriteRecord = (scope: LedgerScope) => string[]

/** Compiles the columns of one kind of line, once for the many lines of a file. */
export function compileRecord(
  format: LedgerFormat,
  record: LedgerRecord,
  adjustments: Adjustments,
): WriteRecord {
  const writers = (format[record]?.columns ?? []).map((column) => ({
    column,
    write: compileColumn(format, column, adjustments),
  }))
  return (scope) =>
    writers.map(({ column, write }) => {
      try {
        return write(scope)
      } catch (error) {
        if (error instanceof CellProblem) throw placed(error, column, scope)
        throw error
      }
    })
}

export const joinCells = (format: LedgerFormat): ((cells: string[]) => string) =>
  compileJoin(cellFormat(format))

function compileColumn(
  format: LedgerFormat,
  column: FormatColumn,
  adjustments: Adjustments,
): (scope: LedgerScope) => string {
  const { source, name } = column
  const cell = compileCell(cellFormat(format), column)
  const value = valueOf(source)
  if (!isFreeText(column)) return (scope) => cell.write(value(scope))
  const fit = fitFreeText(format, column)
  return (scope) => {
    const full = String(value(scope) ?? '')
    const written = fit(full)
    if (written !== full)
      adjustments.add({ entry: String(scope.journal.code), column: name, full, written })
    return cell.write(written)
  }
}

function valueOf(source: string): (scope: LedgerScope) => FieldValue {
  if (source === UNUSED) return () => undefined
  if (source.startsWith(CONSTANT)) {
    const constant = source.slice(CONSTANT.length)
    return () => constant
  }
  return fieldGetter(source)
}

function placed(
  problem: CellProblem,
  column: FormatColumn,
  { journal, line, account }: LedgerScope,
) {
  const where = account ? `, line ${line?.number} (account ${account.ownCode})` : ''
  return ledgerExportErrors.LEDGER_CELL_REFUSED(
    `Journal ${journal.code}${where}: column '${column.name}' ${problem.message}.`,
    { ...problem.details, journal: journal.code, column: column.name },
  )
}
