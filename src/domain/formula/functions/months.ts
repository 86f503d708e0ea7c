import { parseBusinessDate, type BusinessDate } from '../../calendar'

/**
 * Completed months from one date to another, negative when `to` is earlier. A month is complete on
 * the same day of the month; where a month has no such day, on the first of the next. So from 31
 * January the first month ends on 1 March, as someone born on 29 February grows older on 1 March.
 * @throws DATE_INVALID
 */
export function monthsBetween(from: BusinessDate, to: BusinessDate): number {
  if (parseBusinessDate(to) < parseBusinessDate(from)) return -monthsBetween(to, from) || 0
  const months = monthNumber(to) - monthNumber(from)
  return to.slice(8) < from.slice(8) ? months - 1 : months
}

const monthNumber = (date: BusinessDate): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
