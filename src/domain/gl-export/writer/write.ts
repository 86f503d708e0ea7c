import type { LedgerFormat } from '../definition/schema'
import type { LedgerEntry } from '../entries/types'
import { Adjustments } from './adjustments'
import { compileRecord, joinCells, type WriteRecord } from './record'
import { entryScope, type LedgerContext, lineScope } from './scope'

/** Writes a file piece by piece; the same format, context and entries give the same text. */
export type LedgerWriter = {
  /** What stands before the first entry. */
  head(): string
  /** @throws LEDGER_CELL_REFUSED naming journal, line and column */
  entry(entry: LedgerEntry): string
  readonly adjustments: Adjustments
}

/** Compiles a format for the entries of one batch. */
export function ledgerWriter(format: LedgerFormat, context: LedgerContext): LedgerWriter {
  const adjustments = new Adjustments()
  const end = format.lineEnd === 'CRLF' ? '\r\n' : '\n'
  const join = joinCells(format)
  const line = compileRecord(format, 'line', adjustments)
  const records = {
    line,
    first: format.first ? compileRecord(format, 'first', adjustments) : line,
    end: format.end ? compileRecord(format, 'end', adjustments) : undefined,
  }
  const text = (rows: string[][]) => rows.map((cells) => join(cells) + end).join('')
  return {
    head: () => text(headRows(format)),
    entry: (entry) => text(entryRows(records, context, entry)),
    adjustments,
  }
}

/** The lines before the first entry, cell by cell. */
function headRows({ preamble, layout, line }: LedgerFormat): string[][] {
  return layout.headerRow ? [...preamble, line.columns.map(({ name }) => name)] : preamble
}

type Records = { first: WriteRecord; line: WriteRecord; end: WriteRecord | undefined }

function entryRows(records: Records, context: LedgerContext, entry: LedgerEntry): string[][] {
  const scope = entryScope(context, entry)
  const rows = entry.lines.map((line, index) => {
    const write = index === 0 ? records.first : records.line
    return write(lineScope(scope, line, index + 1))
  })
  return records.end ? [...rows, records.end(scope)] : rows
}
