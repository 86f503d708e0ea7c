import type { BusinessDate } from './dates'
import { calendarErrors } from './errors'

const formatters = new Map<string, Intl.DateTimeFormat>()

/**
 * The calendar day a clock shows in a time zone: the tenant's business date.
 * @param timeZone such as Africa/Gaborone
 * @throws TIME_ZONE_INVALID
 */
export function businessDateIn(timeZone: string, clock: Date): BusinessDate {
  const parts = formatterOf(timeZone).formatToParts(clock)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  try {
    const formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    formatters.set(timeZone, formatter)
    return formatter
  } catch {
    throw calendarErrors.TIME_ZONE_INVALID(`${JSON.stringify(timeZone)} is not a time zone.`)
  }
}
