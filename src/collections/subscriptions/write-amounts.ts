import type { Row } from '../../storage/types'
import type { WorkedAmount } from './assess'

/**
 * A worked-out amount as it is stored, with what it was worked out of.
 * @param number 1 for the first of the subscription in this month
 */
export const amountRow = (
  subscription: string,
  { from, amount, version, premium }: WorkedAmount,
  number = 1,
): Row => ({
  subscription,
  from,
  number,
  amount,
  productVersion: version,
  explanation: premium.lines,
})
