import { addMonths } from '../../domain/calendar'

export const MONTHS_SHOWN = 12

/** The months up to and with `last` (`YYYY-MM`), oldest first. */
export function lastMonths(last: string, count: number = MONTHS_SHOWN): string[] {
  return Array.from({ length: count }, (_, index) => addMonths(last, index - count + 1))
}

/** The month whose cycle is shown, and the last one of the chart. */
export type ShownMonths = { period: string; last: string }

/**
 * The month that is worked on: the latest with a run that is not submitted yet, else the latest with
 * a run at all, else this month. The chart goes on to the last month that has a run.
 * @param runs of the society, without those that were cancelled
 * @param current the month of today
 */
export function monthsShown(
  runs: { period: string; status: string }[],
  current: string,
): ShownMonths {
  const latest = (of: typeof runs) =>
    of
      .map(({ period }) => period)
      .toSorted()
      .at(-1)
  const newest = latest(runs)
  const unfinished = latest(runs.filter(({ status }) => status !== 'submitted'))
  return { period: unfinished ?? newest ?? current, last: newest ?? current }
}

/** `2026-09` as people read it. */
export function monthName(period: string, language: string): string {
  const date = new Date(`${period}-01T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return period
  return new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date)
}
