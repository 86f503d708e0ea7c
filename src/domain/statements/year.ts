import { isBusinessDate, type BusinessDate } from '../calendar'
import { statementErrors } from './errors'

/**
 * The first day of the financial year that a day lies in.
 * @param firstMonth the month in which years begin, 1 to 12
 */
export function yearStart(day: BusinessDate, firstMonth = 1): BusinessDate {
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4)) - (month < firstMonth ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(firstMonth).padStart(2, '0')}-01`
}

/** @throws STATEMENT_DATES for a day that is none, or a last day before the first */
export function assertDays(days: { from?: string; to: string }): void {
  const { from, to } = days
  for (const [name, day] of Object.entries(days)) {
    if (!isBusinessDate(day))
      throw statementErrors.STATEMENT_DATES(`${name}: "${day}" is not a day of the calendar.`, {
        field: name,
      })
  }
  if (from !== undefined && from > to)
    throw statementErrors.STATEMENT_DATES(`The first day ${from} is after the last, ${to}.`, {
      field: 'from',
    })
}
