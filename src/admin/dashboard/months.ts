import { addMonths } from '../../domain/calendar'

export const MONTHS_SHOWN = 12

/** The months up to and with `last` (`YYYY-MM`), oldest first. */
export function lastMonths(last: string, count: number = MONTHS_SHOWN): string[] {
  return Array.from({ length: count }, (_, index) => addMonths(last, index - count + 1))
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
