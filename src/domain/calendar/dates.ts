import { calendarErrors } from './errors'

/** A calendar day without clock or time zone, `YYYY-MM-DD`: strings that sort as the days do. */
export type BusinessDate = string

const DATE = /^\d{4}-\d{2}-\d{2}$/
const MILLISECONDS_A_DAY = 86_400_000

/** True for a real day written `YYYY-MM-DD`. */
export function isBusinessDate(text: unknown): text is BusinessDate {
  if (typeof text !== 'string' || !DATE.test(text)) return false
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)].map(Number)
  return Boolean(day) && Number(day) <= daysIn(Number(year), Number(month))
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days of a month; none of a month that there is not. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return DAYS[month - 1] ?? 0
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return isLeap ? 29 : 28
}

/**
 * Reads a business date.
 * @throws DATE_INVALID for any text that is no day of the calendar
 */
export function parseBusinessDate(text: string): BusinessDate {
  if (isBusinessDate(text)) return text
  throw calendarErrors.DATE_INVALID(`${JSON.stringify(text)} is not a day of the calendar.`)
}

/**
 * The day a number of days later; earlier when negative.
 * @throws DATE_INVALID
 */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  const moved = new Date(timeOf(date) + days * MILLISECONDS_A_DAY)
  if (Number.isNaN(moved.getTime()) || !Number.isInteger(days)) {
    throw calendarErrors.DATE_INVALID(`${days} days from ${date} is not a day of the calendar.`)
  }
  return moved.toISOString().slice(0, 10)
}

/**
 * Days from one date to another: 1 from a day to the next, negative when `to` is earlier.
 * @throws DATE_INVALID
 */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return Math.round((timeOf(to) - timeOf(from)) / MILLISECONDS_A_DAY)
}

/**
 * Completed years of life on a date. Someone born on 29 February is a year older on 1 March of a
 * common year.
 * @throws DATE_INVALID for a birth after the date
 */
export function ageAt(birthDate: BusinessDate, date: BusinessDate): number {
  if (daysBetween(birthDate, date) < 0) {
    throw calendarErrors.DATE_INVALID(`The birth date ${birthDate} is after ${date}.`)
  }
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/**
 * The date itself when it is a business day, else the next one: cut-offs that fall on a weekend or a
 * public holiday move forward.
 * @param holidays public holidays as business dates
 * @throws DATE_INVALID
 */
export function nextBusinessDay(date: BusinessDate, holidays: ReadonlySet<string>): BusinessDate {
  let day = parseBusinessDate(date)
  while (isWeekend(day) || holidays.has(day)) day = addDays(day, 1)
  return day
}

function isWeekend(date: BusinessDate): boolean {
  const weekday = new Date(timeOf(date)).getUTCDay()
  return weekday === 0 || weekday === 6
}

function timeOf(date: BusinessDate): number {
  return Date.parse(`${parseBusinessDate(date)}T00:00:00Z`)
}
