import { periodKey } from '../alerts/period-key'
import { addDays, addMonths, firstDay, periodOf, type BusinessDate } from '../calendar'
import { sumAmounts } from '../money'

/** What was posted to the accounts of cash and bank on a day: a debit is money in. Thebe. */
export type DayOfMoney = { day: BusinessDate; side: 'debit' | 'credit'; amount: number }

/** Thebe that came and went between a first day and the next first day. */
export type MoneyFlow = { label: string; in: number; out: number }

/** The months up to the one of `today`, oldest first; each is named by its month. */
export function flowByMonth(
  days: readonly DayOfMoney[],
  today: BusinessDate,
  count: number,
): MoneyFlow[] {
  const months = Array.from({ length: count }, (_, at) =>
    addMonths(periodOf(today), at - count + 1),
  )
  return months.map((month) => flowOf(month, days, (day) => periodOf(day) === month))
}

/** The weeks up to the one of `today`, oldest first; each is named by its Monday. */
export function flowByWeek(
  days: readonly DayOfMoney[],
  today: BusinessDate,
  count: number,
): MoneyFlow[] {
  const last = mondayOf(today)
  const weeks = Array.from({ length: count }, (_, at) => addDays(last, 7 * (at - count + 1)))
  return weeks.map((monday) => flowOf(monday, days, (day) => mondayOf(day) === monday))
}

/** The first day that either of them tells of. */
export function firstDayOfFlow(today: BusinessDate, months: number, weeks: number): BusinessDate {
  const month = firstDay(addMonths(periodOf(today), 1 - months))
  const week = addDays(mondayOf(today), 7 * (1 - weeks))
  return month < week ? month : week
}

function flowOf(
  label: string,
  days: readonly DayOfMoney[],
  isIn: (day: BusinessDate) => boolean,
): MoneyFlow {
  const within = days.filter(({ day }) => isIn(day))
  const of = (side: DayOfMoney['side']) =>
    sumAmounts(within.filter((each) => each.side === side).map(({ amount }) => amount))
  return { label, in: of('debit'), out: of('credit') }
}

const mondayOf = (day: BusinessDate): BusinessDate => periodKey('weekly', day)
