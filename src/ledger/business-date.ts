import { parseBusinessDate } from '../domain/calendar'

/** True for a day of the calendar written as `YYYY-MM-DD`, whatever the caller passes. */
export function isBusinessDate(value: unknown): value is string {
  if (typeof value !== 'string') return false
  try {
    return parseBusinessDate(value) === value
  } catch {
    return false
  }
}
