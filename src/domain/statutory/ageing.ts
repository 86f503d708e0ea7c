import { daysBetween, lastDay, type BusinessDate, type Period } from '../calendar'
import { sumAmounts } from '../money'

/** What is owed of a month, in thebe. */
export type Owed = { period: Period; member: string; outstanding: number }

/** A range of days overdue; without an end for the last. */
export type Bucket = {
  from: number
  to: number | null
  amount: number
  members: number
  items: number
}

/** Whole days since the last day of the month that is owed; nothing is late before it has ended. */
export const daysLate = (period: Period, asOf: BusinessDate): number =>
  Math.max(0, daysBetween(lastDay(period), asOf))

/**
 * Arrears by age. The first range is what is not late yet; the bounds are the ends of the next ones, and
 * what is later than the last bound is a range of its own. The ranges add up to what is owed.
 */
export function ageing(
  owed: readonly Owed[],
  bounds: readonly number[],
  asOf: BusinessDate,
): Bucket[] {
  const ends = [0, ...bounds]
  const starts = [0, ...ends.map((end) => end + 1)]
  return starts.map((from, at) => {
    const to = ends[at] ?? null
    const inside = owed.filter(({ period }) => {
      const late = daysLate(period, asOf)
      return late >= from && (to === null || late <= to)
    })
    return {
      ...{ from, to, items: inside.length },
      amount: sumAmounts(inside.map(({ outstanding }) => outstanding)),
      members: new Set(inside.map(({ member }) => member)).size,
    }
  })
}
