import { societyOf, todayIn } from '../../../collections/rules/society'
import { isBusinessDate, type BusinessDate } from '../../../domain/calendar'
import type { Operations } from '../../../storage/types'
import { receiptErrors } from '../errors'

/** The day on which money came, the society's today when none is given. @throws RECEIPT_DATE */
export async function dayGiven(
  operations: Operations,
  tenant: string,
  { field, day: given }: { field: string; day?: string },
): Promise<BusinessDate> {
  const today = todayIn(await societyOf(operations, tenant))
  const day = given ?? today
  const refuse = (problem: string) =>
    receiptErrors.RECEIPT_DATE(`${field}: ${day} ${problem}.`, { field })
  if (!isBusinessDate(day)) throw refuse('is no day of the calendar')
  if (day > today) throw refuse('is still to come')
  return day
}
