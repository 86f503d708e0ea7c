import type { ServerProps } from 'payload'
import { addMonths, businessDateIn, periodOf } from '../../domain/calendar'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { MakeReportForm } from './make-report.client'
import '../elements/elements.css'

/** Above the list of audit reports: has the report of a month made that is over. */
export async function MakeReport({ payload }: ServerProps) {
  const req = await signedInRequest(payload)
  const society = req && (await selectedSociety(req))
  if (!society || !(await mayIn(req, society.id, 'audit.report'))) return null
  const last = addMonths(periodOf(businessDateIn(society.timeZone, new Date())), -1)
  return <MakeReportForm tenant={society.id} last={last} />
}
