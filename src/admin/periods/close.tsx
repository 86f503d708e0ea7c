import type { ServerProps } from 'payload'
import { addMonths, businessDateIn, periodOf } from '../../domain/calendar'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { CloseMonthFields } from './close-form.client'
import '../elements/elements.css'

/** Above the list of periods: closes a month, also one that has no row yet. */
export async function CloseMonthForm({ payload }: ServerProps) {
  const req = await signedInRequest(payload)
  const society = req && (await selectedSociety(req))
  if (!society || !(await mayIn(req, society.id, 'period.close'))) return null
  const today = businessDateIn(society.timeZone, new Date())
  return <CloseMonthFields tenant={society.id} period={addMonths(periodOf(today), -1)} />
}
