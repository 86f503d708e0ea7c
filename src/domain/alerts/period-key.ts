import { addDays, type BusinessDate } from '../calendar'

/** How often an alert is looked at. */
export const frequencies = ['daily', 'weekly', 'monthly'] as const
export type Frequency = (typeof frequencies)[number]

const MONDAY = 1

/**
 * Names the day, the week by its Monday, or the month: looked at once in it, an alert is not looked at
 * again.
 */
export function periodKey(every: Frequency, today: BusinessDate): string {
  if (every === 'daily') return today
  if (every === 'monthly') return today.slice(0, 7)
  const day = new Date(`${today}T00:00:00Z`).getUTCDay()
  return addDays(today, -((day - MONDAY + 7) % 7))
}
