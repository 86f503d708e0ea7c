import type { ReportRow, ReportTable } from '../../domain/report-table'

/** A report that is written to a file; its rows may still be being read. */
export type ReportFile = Omit<ReportTable, 'rows'> & {
  rows: Iterable<ReportRow> | AsyncIterable<ReportRow>
}
