import type { Period } from '../calendar'
import type { Frequency } from './definition/schema'

/** True when a subscription that began in `from` is due in a month: once, each month, or each year in its month. */
export function isDue(frequency: Frequency, from: Period, period: Period): boolean {
  if (frequency === 'monthly') return true
  if (frequency === 'once') return period === from
  return period.slice(5) === from.slice(5)
}
