import { calendarErrors, isBusinessDate, type BusinessDate } from '../domain/calendar'

/** The day that an option gives. @throws DATE_INVALID naming the option */
export function readDate(option: string, text: string): BusinessDate {
  if (isBusinessDate(text)) return text
  const message = `--${option}: ${JSON.stringify(text)} is not a day of the calendar.`
  throw calendarErrors.DATE_INVALID(message, { field: option })
}
