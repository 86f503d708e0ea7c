import type { Cell, Row, SheetData } from 'write-excel-file/node'
import type { ReportCell, ReportColumn, ReportRow } from '../../domain/report-table'
import { collectRows } from './collect'
import type { ReportFile } from './types'

/** More lines than this are a CSV file: the workbook is made in memory. */
export const XLSX_ROWS = 50_000
const MONEY = '#,##0.00;[Red]-#,##0.00'
const WIDTHS = { text: 34, money: 16, count: 10 } as const
/** What a sheet's name may not contain, and how long it may be. */
const NOT_IN_NAMES = /[\\/?*[\]:]/g
const NAME_LENGTH = 31

/**
 * The report as a workbook. Texts are cells of type text, which no program works out, whatever they
 * begin with.
 * @throws REPORT_TOO_LONG
 */
export async function xlsxReport(report: ReportFile): Promise<Buffer> {
  const rows = await collectRows(report, XLSX_ROWS)
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const { title, about, columns } = report
  const data: SheetData = [
    [text(title, { isBold: true })],
    ...about.map((line): Row => [text(line)]),
    [],
    columns.map(({ heading, kind }) => ({
      ...text(heading, { isBold: true }),
      align: kind === 'text' ? ('left' as const) : ('right' as const),
    })),
    ...rows.map((row) => rowOf(row, columns)),
  ]
  const options = {
    sheet: title.replace(NOT_IN_NAMES, ' ').slice(0, NAME_LENGTH),
    columns: columns.map(({ kind }) => ({ width: WIDTHS[kind] })),
    stickyRowsCount: about.length + 3,
  }
  return writeXlsxFile(data, options).toBuffer()
}

const rowOf = ({ kind, cells }: ReportRow, columns: ReportColumn[]): Row =>
  columns.map((column, at) => cellOf(cells[at] ?? null, column, kind !== 'line'))

function cellOf(cell: ReportCell, { kind }: ReportColumn, isBold: boolean): Cell {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return text(cell, { isBold })
  const weight = isBold ? { fontWeight: 'bold' as const } : {}
  // Thebe are whole numbers, and a hundredth of one is as exact as a workbook can hold it.
  if (kind === 'money') return { value: cell / 100, type: Number, format: MONEY, ...weight }
  return { value: cell, type: Number, ...weight }
}

const text = (value: string, { isBold = false } = {}) => ({
  value,
  type: String,
  ...(isBold ? { fontWeight: 'bold' as const } : {}),
})
