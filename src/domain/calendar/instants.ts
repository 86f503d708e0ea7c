import type { BusinessDate } from './dates'

const MINUTE = 60_000

/** The moment at which a day begins in a time zone. */
export function startOfDayIn(timeZone: string, date: BusinessDate): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  const guess = midnight - offsetAt(timeZone, midnight)
  // Once more, for a day on which the clocks change between the two.
  return new Date(midnight - offsetAt(timeZone, guess))
}

/** How far a zone is ahead of UTC at a moment, in milliseconds. */
function offsetAt(timeZone: string, moment: number): number {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  })
  const parts = format.formatToParts(moment)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return shown - Math.floor(moment / MINUTE) * MINUTE
}
