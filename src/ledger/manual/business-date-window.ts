import { addDays, type BusinessDate } from '../../domain/calendar'
import { ledgerErrors } from '../errors'

/** A person writes down what has happened, not what will. */
const DAYS_AHEAD = 0

/** Opening balances come from books that are younger than this; anything older is a slip of the pen. */
const YEARS_BACK = 10

/**
 * Refuses a date that no person means.
 * @param today the society's own day
 * @throws BUSINESS_DATE_OUTSIDE
 */
export function assertInWindow(businessDate: BusinessDate, today: BusinessDate): void {
  const latest = addDays(today, DAYS_AHEAD)
  const earliest = `${Number(today.slice(0, 4)) - YEARS_BACK}${today.slice(4)}`
  if (businessDate >= earliest && businessDate <= latest) return
  throw ledgerErrors.BUSINESS_DATE_OUTSIDE(
    `businessDate: ${businessDate} is not between ${earliest} and ${latest}.`,
    { field: 'businessDate', earliest, latest },
  )
}
