import { isBusinessDate, type BusinessDate } from '../calendar'
import { formatAmount, sumAmounts } from '../money'

/** A part of what is owing and the day on which it is to be paid; thebe. */
export type Instalment = { due: BusinessDate; amount: number }

export type InstalmentStanding = Instalment & {
  /** Thebe of it that came. */
  paid: number
  state: 'paid' | 'late' | 'coming'
}

const MOST_INSTALMENTS = 120

/**
 * The rules of an arrears plan: its instalments have days after the exit, in their order, and add up to
 * what stays owing, to the thebe.
 * @returns what is wrong, or null
 */
export function planProblem(
  instalments: readonly Instalment[],
  { stillOwed, exitDate }: { stillOwed: number; exitDate: BusinessDate },
): string | null {
  if (stillOwed === 0) return 'nothing stays owing, so that there is nothing to pay in instalments'
  if (instalments.length > MOST_INSTALMENTS) return `at most ${MOST_INSTALMENTS} instalments`
  let before = exitDate
  for (const [index, { due, amount }] of instalments.entries()) {
    const place = `instalment ${index + 1}`
    if (!isBusinessDate(due)) return `${place}: "${due}" is not a day of the calendar`
    if (due <= before) return `${place}: ${due} is not after ${before}`
    if (!Number.isSafeInteger(amount) || amount <= 0) return `${place}: the amount is not above 0`
    before = due
  }
  const total = sumAmounts(instalments.map(({ amount }) => amount))
  if (total === stillOwed) return null
  return `the instalments add up to ${formatAmount(total)}, and ${formatAmount(stillOwed)} stays owing`
}

/** What came of each instalment: money pays the first first. */
export function standingOf(
  instalments: readonly Instalment[],
  received: number,
  today: BusinessDate,
): InstalmentStanding[] {
  let left = received
  return instalments.map(({ due, amount }) => {
    const paid = Math.min(left, amount)
    left -= paid
    const state = paid === amount ? 'paid' : due < today ? 'late' : 'coming'
    return { due, amount, paid, state }
  })
}

/** Equal instalments by the month, the thebe that do not divide on the first. */
export function equalInstalments(total: number, days: readonly BusinessDate[]): Instalment[] {
  const each = Math.floor(total / days.length)
  const rest = total - each * days.length
  return days.map((due, index) => ({ due, amount: each + (index === 0 ? rest : 0) }))
}
