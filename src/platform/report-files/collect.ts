import type { ReportRow } from '../../domain/report-table'
import { reportErrors } from './errors'
import type { ReportFile } from './types'

/** All rows in memory. @throws REPORT_TOO_LONG beyond `most` */
export async function collectRows({ rows }: ReportFile, most: number): Promise<ReportRow[]> {
  const collected: ReportRow[] = []
  for await (const row of rows) {
    collected.push(row)
    if (collected.length > most)
      throw reportErrors.REPORT_TOO_LONG(`The report has more than ${most} lines.`, { most })
  }
  return collected
}
