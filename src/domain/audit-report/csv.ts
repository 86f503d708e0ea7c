import { formatAmount } from '../money'
import { spreadsheetText } from '../spreadsheet'
import { sections, type ReportLine } from './lines'

const headings = ['section', 'person', 'action', 'kind', 'count', 'amount', 'detail']

/**
 * The report as a CSV that is safe to open in a spreadsheet, section after section. The same lines give
 * the same bytes.
 */
export function auditReportCsv(lines: readonly ReportLine[]): string {
  const rows = sections.flatMap((section) => lines.filter((line) => line.section === section))
  const cells = rows.map(({ section, person, action, kind, count, amount, detail }) => [
    ...[section, person ?? '', action ?? '', kind ?? '', count === undefined ? '' : String(count)],
    ...[amount === undefined ? '' : formatAmount(amount), detail ?? ''],
  ])
  return [headings, ...cells]
    .map((row) => `${row.map((cell) => quoted(spreadsheetText(cell))).join(',')}\r\n`)
    .join('')
}

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
