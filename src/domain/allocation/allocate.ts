import { defineErrors } from '../errors'
import { assertAmount, splitByLargestRemainder, sumAmounts } from '../money'
import type { Allocation, AllocationMethod, Due } from './types'

export const allocationErrors = defineErrors({
  ALLOCATION_INVALID: { status: 400, next: 'Correct the named field and try again.' },
  ALLOCATION_BROKEN: {
    status: 500,
    next: 'Nothing was posted. Report this: an allocation did not add up.',
  },
})

/**
 * Divides what was received over what is due.
 * Waterfall: the lowest priority number is filled first, equal ones in the order given. Pro rata: each
 * gets its share of a short payment, odd thebe by largest remainder. Nobody gets more than is due.
 * @param received minor units, not negative
 * @returns a line for each due, in the order given, and the excess; together exactly what was received
 * @throws ALLOCATION_INVALID
 */
export function allocate(received: number, method: AllocationMethod, due: Due[]): Allocation {
  if (assertAmount(received) < 0)
    throw allocationErrors.ALLOCATION_INVALID('"received" is negative.')
  for (const { key, amount } of due) {
    if (assertAmount(amount) < 0)
      throw allocationErrors.ALLOCATION_INVALID(`The amount due of "${key}" is negative.`)
  }
  const available = Math.min(received, sumAmounts(due.map(({ amount }) => amount)))
  const amounts =
    method === 'waterfall' || available === 0
      ? fillInOrder(available, due)
      : shareOut(available, due)
  const lines = due.map(({ key }, index) => ({ key, amount: amounts[index] as number }))
  const excess = received - available
  if (sumAmounts(amounts) + excess !== received) {
    throw allocationErrors.ALLOCATION_BROKEN('The parts do not add up to what was received.')
  }
  return { lines, excess }
}

function shareOut(available: number, due: Due[]): number[] {
  return splitByLargestRemainder(
    available,
    due.map(({ amount }) => amount),
  )
}

function fillInOrder(available: number, due: Due[]): number[] {
  const amounts = due.map(() => 0)
  const order = due
    .map((_, index) => index)
    .sort((a, b) => (due[a] as Due).priority - (due[b] as Due).priority || a - b)
  let left = available
  for (const index of order) {
    amounts[index] = Math.min(left, (due[index] as Due).amount)
    left -= amounts[index] as number
  }
  return amounts
}
