import {
  businessDateIn,
  calendarErrors,
  parseBusinessDate,
  type BusinessDate,
} from '../../../domain/calendar'
import type { Operations } from '../../../storage/types'
import { loadTenant } from '../../payroll-file/generate/setting'
import { usualDate } from './keep'
import type { ImportRemittance } from './types'

/**
 * The day on which the money of a remittance counts: the one given, else the last of its month or
 * today. Not a day to come: a slip of the keyboard would hide the money for years.
 * @throws DATE_INVALID
 */
export async function businessDateOf(
  operations: Operations,
  { tenant, period, businessDate }: Pick<ImportRemittance, 'tenant' | 'period' | 'businessDate'>,
): Promise<BusinessDate> {
  const { timeZone } = await loadTenant(operations, tenant)
  const today = businessDateIn(timeZone, new Date())
  if (businessDate === undefined) return usualDate(timeZone, new Date(), period)
  if (parseBusinessDate(businessDate) <= today) return businessDate
  throw calendarErrors.DATE_INVALID(`date: ${businessDate} is after today, ${today}.`, {
    field: 'date',
  })
}
