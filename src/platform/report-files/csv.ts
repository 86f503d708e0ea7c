import { stringify } from 'csv-stringify/sync'
import { formatAmount } from '../../domain/money'
import type { ReportCell, ReportColumn, ReportRow } from '../../domain/report-table'
import { spreadsheetText } from '../../domain/spreadsheet'
import type { ReportFile } from './types'

/** Excel takes a file for UTF-8 when it begins like this. */
const BYTE_ORDER_MARK = '\uFEFF'
const ROWS_A_PIECE = 500

/** The report as pieces of a CSV file that is safe to open in a spreadsheet: headings first, amounts as 12.34. */
export async function* csvReport({ columns, rows }: ReportFile): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + stringify([columns.map(({ heading }) => spreadsheetText(heading))])
  let piece: string[][] = []
  for await (const row of rows) {
    piece.push(textsOf(row, columns))
    if (piece.length < ROWS_A_PIECE) continue
    yield stringify(piece)
    piece = []
  }
  if (piece.length) yield stringify(piece)
}

const textsOf = ({ cells }: ReportRow, columns: ReportColumn[]): string[] =>
  columns.map(({ kind }, at) => textOf(cells[at] ?? null, kind))

function textOf(cell: ReportCell, kind: ReportColumn['kind']): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return spreadsheetText(cell)
  return kind === 'money' ? formatAmount(cell) : String(cell)
}
