import { addDays, nextBusinessDay, type BusinessDate } from '../../../domain/calendar'

/** No run of weekends and holidays is this long; a longer search means broken data. */
const MAX_SHIFT_DAYS = 31

export type Direction = 'previous' | 'next'

/**
 * The day itself when it is a business day, or the nearest one before or after it.
 * @param holidays the public holidays; Saturdays and Sundays are known
 * @throws RangeError when there is none within a month
 */
export function shiftToBusinessDay(
  date: BusinessDate,
  direction: Direction,
  holidays: ReadonlySet<BusinessDate>,
): BusinessDate {
  const step = direction === 'next' ? 1 : -1
  for (let days = 0; days <= MAX_SHIFT_DAYS; days += 1) {
    const candidate = addDays(date, days * step)
    if (isBusinessDay(candidate, holidays)) return candidate
  }
  throw new RangeError(`No business day within ${MAX_SHIFT_DAYS} days of ${date}.`)
}

/** True for Monday to Friday without public holidays. */
export function isBusinessDay(date: BusinessDate, holidays: ReadonlySet<BusinessDate>): boolean {
  return nextBusinessDay(date, holidays) === date
}
