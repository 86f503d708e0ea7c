import { addMonths, firstDay, lastDay, type BusinessDate, type Period } from '../calendar'

export const frequencies = ['monthly', 'quarterly', 'yearly'] as const
export type Frequency = (typeof frequencies)[number]

/** The days that a report is about, both included. */
export type ReportDays = { from: BusinessDate; to: BusinessDate }

const MONTHS: Record<Frequency, number> = { monthly: 1, quarterly: 3, yearly: 12 }

/**
 * The reporting period that a month lies in. Quarters and years are counted from the first month of the
 * society's financial year.
 */
export function daysOf(frequency: Frequency, month: Period, firstMonth: number): ReportDays {
  const length = MONTHS[frequency]
  const since = (Number(month.slice(5, 7)) - firstMonth + 12) % length
  const first = addMonths(month, -since)
  return { from: firstDay(first), to: lastDay(addMonths(first, length - 1)) }
}

/** The last month of the period before the one that a month lies in. */
export const monthBefore = ({ from }: ReportDays): Period => addMonths(from.slice(0, 7), -1)

/** The months of a period, oldest first. */
export function monthsOf({ from, to }: ReportDays): Period[] {
  const months: Period[] = []
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addMonths(month, 1))
    months.push(month)
  return months
}
