import {
  addDays,
  addMonths,
  firstDay,
  lastDay,
  periodOf,
  type BusinessDate,
  type Period,
} from '../calendar'
import type { FuneralTerms } from '../products'

/** The same day a number of months later; the last day of a month that has no such day. */
export function monthsLater(date: BusinessDate, months: number): BusinessDate {
  const period = addMonths(periodOf(date), months)
  const last = lastDay(period)
  const moved = `${period}-${date.slice(8)}`
  return moved > last ? last : moved
}

/** The day somebody becomes an age; born on 29 February, on 1 March of a common year. */
export function birthday(birthDate: BusinessDate, age: number): BusinessDate {
  const year = String(Number(birthDate.slice(0, 4)) + age).padStart(4, '0')
  const isLeapDay = birthDate.endsWith('-02-29')
  if (isLeapDay && !lastDay(`${year}-02`).endsWith('29')) return `${year}-03-01`
  return `${year}${birthDate.slice(4)}`
}

/** The day on which the premium of a month is due. */
export const dueOn = (period: Period, { premiumDue }: Pick<FuneralTerms, 'premiumDue'>) =>
  premiumDue === 'month-start' ? firstDay(period) : lastDay(period)

/** The last day of the months of grace after a premium was due. */
export const graceEnds = (due: BusinessDate, graceMonths: number): BusinessDate => {
  // A month end stays a month end: 28 February and a month is 31 March.
  const isMonthEnd = due === lastDay(periodOf(due))
  return isMonthEnd ? lastDay(addMonths(periodOf(due), graceMonths)) : monthsLater(due, graceMonths)
}

export const dayAfter = (date: BusinessDate): BusinessDate => addDays(date, 1)

/** How many months lie between two, the second not counted; none when it is not later. */
export function monthsFrom(from: Period, to: Period): number {
  const [year = 0, month = 0] = from.split('-').map(Number)
  const [otherYear = 0, otherMonth = 0] = to.split('-').map(Number)
  return Math.max(0, (otherYear - year) * 12 + otherMonth - month)
}
