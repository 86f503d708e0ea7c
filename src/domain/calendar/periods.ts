import { addDays, parseBusinessDate, type BusinessDate } from './dates'
import { calendarErrors } from './errors'

/** A month, `YYYY-MM`: strings that sort as the months do. */
export type Period = string

const PERIOD = /^\d{4}-(?:0[1-9]|1[0-2])$/

/** True for a month written `YYYY-MM`. */
export function isPeriod(text: unknown): text is Period {
  return typeof text === 'string' && PERIOD.test(text)
}

/**
 * Reads a period.
 * @throws PERIOD_INVALID for any text that is no month
 */
export function parsePeriod(text: string): Period {
  if (isPeriod(text)) return text
  throw calendarErrors.PERIOD_INVALID(`${JSON.stringify(text)} is not a month.`)
}

/** The months that work is done for: others are slips of the keyboard. */
export const EARLIEST_PERIOD: Period = '1990-01'
export const LATEST_PERIOD: Period = '2099-12'

/**
 * Reads the month that some work is for.
 * @throws PERIOD_INVALID also outside EARLIEST_PERIOD to LATEST_PERIOD
 */
export function parseWorkingPeriod(text: string): Period {
  const period = parsePeriod(text)
  if (period >= EARLIEST_PERIOD && period <= LATEST_PERIOD) return period
  throw calendarErrors.PERIOD_INVALID(
    `period: ${period} is not between ${EARLIEST_PERIOD} and ${LATEST_PERIOD}.`,
    { field: 'period' },
  )
}

/**
 * The month a date falls in.
 * @throws DATE_INVALID
 */
export function periodOf(date: BusinessDate): Period {
  return parseBusinessDate(date).slice(0, 7)
}

/**
 * @throws PERIOD_INVALID
 */
export function firstDay(period: Period): BusinessDate {
  return `${parsePeriod(period)}-01`
}

/**
 * @throws PERIOD_INVALID
 */
export function lastDay(period: Period): BusinessDate {
  return addDays(firstDay(addMonths(period, 1)), -1)
}

/**
 * The month a number of months later; earlier when negative.
 * @throws PERIOD_INVALID, also when the year leaves 0000 to 9999
 */
export function addMonths(period: Period, months: number): Period {
  const [year = '', month = ''] = parsePeriod(period).split('-')
  const count = Number(year) * 12 + Number(month) - 1 + months
  const moved = `${String(Math.floor(count / 12)).padStart(4, '0')}-${twoDigits((count % 12) + 1)}`
  return parsePeriod(moved)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
