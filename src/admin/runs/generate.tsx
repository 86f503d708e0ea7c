import type { ServerProps } from 'payload'
import { addMonths, businessDateIn, periodOf } from '../../domain/calendar'
import { payrollSetting } from '../session/payroll-setting'
import { signedInRequest } from '../session/request'
import { GenerateFields } from './generate-form.client'
import '../elements/elements.css'

/** Above the list of deduction runs: makes the file of a month. */
export async function GenerateForm({ payload }: ServerProps) {
  const req = await signedInRequest(payload)
  const setting = req && (await payrollSetting(req, 'deductions.generate'))
  if (!setting) return null
  const { society, authorities } = setting
  // A file is usually made in the month before the one it deducts in.
  const period = addMonths(periodOf(businessDateIn(society.timeZone, new Date())), 1)
  return <GenerateFields tenant={society.id} authorities={authorities} period={period} />
}
