import { csvReport } from './csv'
import { pdfReport } from './pdf'
import type { ReportFile } from './types'
import { xlsxReport } from './xlsx'

export { csvReport, pdfReport, xlsxReport }
export { reportErrors } from './errors'
export type { ReportFile } from './types'

export const fileFormats = ['csv', 'xlsx', 'pdf'] as const
export type FileFormat = (typeof fileFormats)[number]

export const contentTypes: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}

/** The whole file in memory. @throws REPORT_TOO_LONG for a workbook or PDF that would be too long */
export async function reportBytes(report: ReportFile, format: FileFormat): Promise<Buffer> {
  if (format === 'xlsx') return xlsxReport(report)
  if (format === 'pdf') return pdfReport(report)
  const pieces: string[] = []
  for await (const piece of csvReport(report)) pieces.push(piece)
  return Buffer.from(pieces.join(''))
}
