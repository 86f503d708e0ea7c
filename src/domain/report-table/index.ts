/** What a cell holds: text, thebe in a column of money, a whole number in a column of counts. */
export type ReportCell = string | number | null

export type ReportColumn = { heading: string; kind: 'text' | 'money' | 'count' }

export type ReportRow = {
  /** A heading stands over lines, a total under them. */
  kind: 'heading' | 'line' | 'total'
  cells: ReportCell[]
  /** Id of the account that the row is about: its postings are one step away. */
  account?: string
  /** Id of the journal that the row is of. */
  journal?: string
  /** The document that the journal comes from. */
  source?: { collection: string; id: string }
}

/** A report as screens, spreadsheets and PDF files show it. */
export type ReportTable = {
  title: string
  /** Lines under the title: whose it is, of which days. */
  about: string[]
  columns: ReportColumn[]
  rows: ReportRow[]
}

export const heading = (text: string): ReportRow => ({ kind: 'heading', cells: [text] })
export const total = (...cells: ReportCell[]): ReportRow => ({ kind: 'total', cells })
