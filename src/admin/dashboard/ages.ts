import { daysBetween } from '../../domain/calendar'
import { assertAmount } from '../../domain/money'
import type { TextKey } from '../translations'

export type AgeBucket = { label: TextKey; amount: number }

const buckets: { label: TextKey; upTo: number }[] = [
  { label: 'age0', upTo: 30 },
  { label: 'age31', upTo: 60 },
  { label: 'age61', upTo: 90 },
  { label: 'age91', upTo: Infinity },
]

/**
 * Adds up open suspense by how many days it has been open.
 * @param open thebe by the day it was opened
 * @param today business date of the society
 */
export function ageBuckets(
  open: { openedOn: string; remaining: number }[],
  today: string,
): AgeBucket[] {
  const amounts = buckets.map(({ label }) => ({ label, amount: 0 }))
  for (const { openedOn, remaining } of open) {
    const age = daysBetween(openedOn, today)
    const bucket = amounts[buckets.findIndex(({ upTo }) => age <= upTo)]
    if (bucket) bucket.amount = assertAmount(bucket.amount + remaining)
  }
  return amounts
}
