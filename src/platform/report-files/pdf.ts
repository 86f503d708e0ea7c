import { formatAmount } from '../../domain/money'
import type { ReportCell, ReportColumn, ReportRow } from '../../domain/report-table'
import { makePdf, type PdfContent } from '../pdf'
import { collectRows } from './collect'
import type { ReportFile } from './types'

/** More lines than this nobody reads on paper. */
export const PDF_ROWS = 5000
const MANY_COLUMNS = 4

/** The report on A4, lying when it has many columns, with page numbers. @throws REPORT_TOO_LONG */
export async function pdfReport(report: ReportFile): Promise<Buffer> {
  const rows = await collectRows(report, PDF_ROWS)
  const { title, about, columns } = report
  return makePdf({
    info: { title },
    pageOrientation: columns.length > MANY_COLUMNS ? 'landscape' : 'portrait',
    footer: (page: number, pages: number) => ({
      text: `${page} / ${pages}`,
      ...{ alignment: 'center', fontSize: 8 },
    }),
    content: [
      { text: title, fontSize: 16, bold: true },
      ...about.map((line): PdfContent => ({ text: line, color: '#444444' })),
      {
        layout: 'lightHorizontalLines',
        margin: [0, 12, 0, 0],
        fontSize: 9,
        table: {
          headerRows: 1,
          widths: columns.map(({ kind }, at) => (kind === 'text' && at === 1 ? '*' : 'auto')),
          body: [columns.map(headingOf), ...rows.map((row) => rowOf(row, columns))],
        },
      },
    ],
  })
}

const headingOf = ({ heading, kind }: ReportColumn): PdfContent => ({
  ...{ text: heading, bold: true },
  alignment: kind === 'text' ? 'left' : 'right',
})

function rowOf({ kind, cells }: ReportRow, columns: ReportColumn[]): PdfContent[] {
  const bold = kind !== 'line'
  if (kind === 'heading') {
    const text = cells.filter((cell) => cell !== null).map(String)
    return [
      { text: text.join('  '), bold, colSpan: columns.length },
      ...columns.slice(1).map(() => ''),
    ]
  }
  return columns.map((column, at) => ({
    ...{ text: textOf(cells[at] ?? null, column), bold },
    alignment: column.kind === 'text' ? 'left' : 'right',
  }))
}

function textOf(cell: ReportCell, { kind }: ReportColumn): string {
  if (cell === null) return ''
  if (typeof cell === 'string' || kind !== 'money') return String(cell)
  return formatAmount(cell).replace(/\B(?=(\d{3})+\.)/g, ' ')
}
