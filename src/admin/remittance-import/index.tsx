import type { ServerProps } from 'payload'
import { businessDateIn, periodOf } from '../../domain/calendar'
import { payrollSetting } from '../session/payroll-setting'
import { signedInRequest } from '../session/request'
import { ImportFields } from './form.client'
import '../elements/elements.css'

/** Above the list of remittances: takes a file of the payroll in. */
export async function ImportForm({ payload }: ServerProps) {
  const req = await signedInRequest(payload)
  const setting = req && (await payrollSetting(req, 'remittance.import'))
  if (!setting) return null
  const { society, authorities } = setting
  const period = periodOf(businessDateIn(society.timeZone, new Date()))
  return <ImportFields tenant={society.id} authorities={authorities} period={period} />
}
