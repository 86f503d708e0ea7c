import { parse, type Options } from 'csv-parse'
import { Readable } from 'node:stream'
import { isSpreadsheetFile, textOfCell } from '../../domain/spreadsheet'
import { readHeader, type Header } from './column-names'
import { importErrors } from './errors'
import type { ColumnNames, Columns, ImportRow } from './types'

const CHUNK_ROWS = 2000
const LARGEST_ROW_BYTES = 64 * 1024

export type RowChunk = { header: Header; rows: ImportRow[] }

/**
 * Reads a CSV file in chunks. A byte order mark and CRLF are fine; blank rows, also of
 * commas alone, count but are skipped.
 * @param given what the file calls our columns, where it has other names
 * @throws IMPORT_COLUMNS at once when a column is missing, unknown or named twice; IMPORT_EMPTY;
 * IMPORT_NOT_CSV for a spreadsheet program's own file
 */
export async function* readRows(
  source: AsyncIterable<Buffer>,
  columns: Columns,
  given?: ColumnNames,
): AsyncGenerator<RowChunk> {
  const broken: ImportRow[] = []
  const input = Readable.from(textOnly(source))
  const parser = recordParser(broken)
  input.on('error', (error) => parser.destroy(error))
  input.pipe(parser)
  let header: Header | undefined
  let rows: ImportRow[] = []
  try {
    for await (const { row, cells } of parser as AsyncIterable<ParsedRecord>) {
      if (!header) header = readHeader(cells, columns, given)
      else if (cells.some((cell) => cell.trim())) rows.push(importRow(row, header, cells))
      if (rows.length < CHUNK_ROWS) continue
      yield { header, rows: [...rows, ...broken.splice(0)] }
      rows = []
    }
  } finally {
    input.destroy()
  }
  if (!header) throw importErrors.IMPORT_EMPTY('The file is empty: it has no row of column names.')
  rows.push(...broken)
  if (rows.length) yield { header, rows }
}

/**
 * The names of a file's columns, as the file writes them.
 * @param start the beginning of the file is enough
 * @throws IMPORT_EMPTY, IMPORT_NOT_CSV
 */
export async function readColumnNames(start: Buffer): Promise<string[]> {
  const input = Readable.from(textOnly(Readable.from([start])))
  const parser = parse({
    bom: true,
    relax_column_count: true,
    to: 1,
    max_record_size: LARGEST_ROW_BYTES,
  })
  input.on('error', (error) => parser.destroy(error))
  input.pipe(parser)
  for await (const cells of parser as AsyncIterable<string[]>) return cells
  throw importErrors.IMPORT_EMPTY('The file is empty: it has no row of column names.')
}

async function* textOnly(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isFirst = true
  for await (const chunk of source) {
    if (isFirst && isSpreadsheetFile(chunk)) {
      throw importErrors.IMPORT_NOT_CSV('The file is a workbook of a spreadsheet program, not CSV.')
    }
    isFirst = false
    yield chunk
  }
}

type ParsedRecord = { row: number; cells: string[] }

/** Numbers the records as they are read; what is no record, such as an open quote, goes to `broken`. */
function recordParser(broken: ImportRow[]) {
  let row = 0
  return parse({
    bom: true,
    relax_column_count: true,
    max_record_size: LARGEST_ROW_BYTES,
    skip_records_with_error: true,
    on_record: (cells: string[]): ParsedRecord => ({ row: (row += 1), cells }),
    on_skip: (error) => {
      const unreadable = `The row can't be read: ${error?.message ?? 'it is no row of a CSV file'}.`
      broken.push({ row: (row += 1), cells: {}, raw: [], unreadable })
      return undefined
    },
  } satisfies Options<ParsedRecord, string[]> as unknown as Options)
}

function importRow(row: number, header: Header, raw: string[]): ImportRow {
  const cells: Record<string, string> = {}
  const { columns } = header
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at]
    if (column) cells[column] = textOfCell((raw[at] ?? '').trim())
  }
  const unreadable = unreadableReason(header, raw)
  return unreadable ? { row, cells, raw, unreadable } : { row, cells, raw }
}

function unreadableReason({ names }: Header, raw: string[]): string | undefined {
  if (raw.length !== names.length) {
    return `The row has ${raw.length} cells, the first row of the file has ${names.length}.`
  }
  if (raw.some((cell) => cell.includes('\uFFFD') || cell.includes('\0'))) {
    return 'The row has characters that are not UTF-8: save the file as UTF-8.'
  }
  return undefined
}
