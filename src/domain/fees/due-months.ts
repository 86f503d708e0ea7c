import { addMonths, type Period } from '../calendar'
import { isDue, type Frequency } from '../products'

type Span = { from: Period; until: Period | null }

/**
 * The months, in their order, in which a subscription is billed for what is due once or each year.
 * @param window the first and the last month that is looked at, both included
 * @param frequencyIn how often the product is due by the terms of a month; null while it has none
 */
export function dueMonths(
  { from, until }: Span,
  window: { first: Period; last: Period },
  frequencyIn: (period: Period) => Frequency | null,
): Period[] {
  const last = until !== null && until < window.last ? until : window.last
  const months: Period[] = []
  for (let month = laterOf(from, window.first); month <= last; month = addMonths(month, 1)) {
    const frequency = frequencyIn(month)
    // What is due each month needs no bill: each run asks for its own month.
    if (frequency && frequency !== 'monthly' && isDue(frequency, from, month)) months.push(month)
  }
  return months
}

const laterOf = (one: Period, other: Period): Period => (one > other ? one : other)
