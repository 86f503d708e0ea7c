import type { ReportTable } from '../../../domain/report-table'

/** A report before it is said whose it is and of which days. */
export type Arranged = Omit<ReportTable, 'about'>
