import { addMonths } from '../../../domain/calendar'
import { shiftToBusinessDay, type Direction } from './business-days'

export type CalendarMonth = {
  period: string
  submissionOpens: string
  cutOff: string
  payrollRun: string
  payDate: string
  remittanceDue: string
}

/** Where each day of the cycle stands in an ordinary month, and to which side it moves. */
const ordinaryMonth: {
  name: keyof Omit<CalendarMonth, 'period'>
  day: number
  monthsLater: number
  moves: Direction
}[] = [
  { name: 'submissionOpens', day: 1, monthsLater: 0, moves: 'next' },
  { name: 'cutOff', day: 10, monthsLater: 0, moves: 'previous' },
  { name: 'payrollRun', day: 15, monthsLater: 0, moves: 'previous' },
  { name: 'payDate', day: 24, monthsLater: 0, moves: 'previous' },
  { name: 'remittanceDue', day: 7, monthsLater: 1, moves: 'next' },
]

/**
 * The days of one month's cycle, each moved to a business day.
 * @param period `YYYY-MM`
 */
export function calendarMonth(period: string, holidays: ReadonlySet<string>): CalendarMonth {
  const days = ordinaryMonth.map(({ name, day, monthsLater, moves }) => {
    const date = `${addMonths(period, monthsLater)}-${String(day).padStart(2, '0')}`
    return [name, shiftToBusinessDay(date, moves, holidays)]
  })
  return { period, ...Object.fromEntries(days) } as CalendarMonth
}

/** @returns `count` months from `first` on */
export function calendarMonths(
  first: string,
  count: number,
  holidays: ReadonlySet<string>,
): CalendarMonth[] {
  return Array.from({ length: count }, (_, index) =>
    calendarMonth(addMonths(first, index), holidays),
  )
}
