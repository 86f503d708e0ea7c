import { assertAmount, sumAmounts } from './amount'
import { moneyErrors } from './errors'

/**
 * Splits an amount in proportion to weights so that the parts add up to it exactly: each part is
 * rounded down, then the units left over go to the largest remainders, the first of equals first.
 * @param total minor units; a negative total gives negative parts
 * @param weights whole numbers, none negative, not all zero
 * @throws SPLIT_INVALID for weights that cannot share the amount, AMOUNT_INVALID for no whole number
 */
export function splitByLargestRemainder(total: number, weights: readonly number[]): number[] {
  assertAmount(total, 'The amount to split')
  const whole = BigInt(weightTotal(weights))
  const positive = BigInt(Math.abs(total))
  // BigInt because amount times weight passes 2^53 long before either does.
  const shares = weights.map((weight) => positive * BigInt(weight))
  const parts = shares.map((share) => Number(share / whole))
  const left = Math.abs(total) - sumAmounts(parts)
  for (const index of largestRemainders(shares, whole).slice(0, left)) {
    parts[index] = (parts[index] ?? 0) + 1
  }
  return total < 0 ? parts.map((part) => (part === 0 ? 0 : -part)) : parts
}

function weightTotal(weights: readonly number[]): number {
  const wrong = weights.findIndex((weight) => !Number.isSafeInteger(weight) || weight < 0)
  if (wrong >= 0) {
    throw moneyErrors.SPLIT_INVALID(
      `Weight ${wrong + 1} is not a whole number of zero or more: ${weights[wrong]}.`,
    )
  }
  const total = sumAmounts(weights)
  if (total === 0) throw moneyErrors.SPLIT_INVALID('There is no weight above zero to split by.')
  return total
}

function largestRemainders(shares: readonly bigint[], whole: bigint): number[] {
  const remainders = shares.map((share, index) => ({ index, remainder: share % whole }))
  // Array sort is stable, so the first of equal remainders stays first.
  remainders.sort((a, b) => (a.remainder < b.remainder ? 1 : a.remainder > b.remainder ? -1 : 0))
  return remainders.map(({ index }) => index)
}
