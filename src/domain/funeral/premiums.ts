import { addMonths, periodOf, type BusinessDate, type Period } from '../calendar'
import { isDue, type Frequency } from '../products'
import { monthsFrom } from './dates'
import type { PremiumsReceived } from './types'

type Due = { from: Period; until: Period; frequency: Frequency; amountIn(period: Period): number }

/** The months for which a premium is due, `until` included, with the amount in thebe. */
export function* duePremiums(due: Due): Generator<{ period: Period; amount: number }> {
  for (let period = due.from; period <= due.until; period = addMonths(period, 1)) {
    if (isDue(due.frequency, due.from, period)) yield { period, amount: due.amountIn(period) }
  }
}

/**
 * The months whose premium is received in full: money counts for the oldest month first, whichever
 * payment brought it. Part of a premium is none.
 * @param received all that came for the policy, in thebe
 */
export function monthsReceived(received: number, due: Due): Period[] {
  const months: Period[] = []
  let left = received
  for (const { period, amount } of duePremiums(due)) {
    if (left < amount) break
    left -= amount
    months.push(period)
  }
  return months
}

/** How many premiums were received for the months since a life, or its fresh waiting, began. */
export function premiumsSince(
  { from, before, months }: PremiumsReceived,
  start: BusinessDate,
): number {
  const first = periodOf(start)
  const earlier = Math.min(before, monthsFrom(first, from))
  return earlier + months.filter((month) => month >= first).length
}
