import { assertAmount, parseAmount } from '../money'
import type { ItemCategory, Tolerance } from './types'

const HUNDREDTHS_OF_PERCENT = 10_000

/**
 * MATCHED, SHORT or OVER.
 * @param expected thebe
 * @param received thebe, the sum of the lines
 */
export function itemCategory(
  expected: number,
  received: number,
  tolerance: Tolerance,
): ItemCategory {
  const difference = assertAmount(received - expected)
  if (Math.abs(difference) <= allowance(expected, tolerance)) return 'MATCHED'
  return difference < 0 ? 'SHORT' : 'OVER'
}

/** Thebe that a payment may be off: the percentage is rounded down, so that it never lets through more than it says. */
function allowance(expected: number, { amount, percent = '0' }: Tolerance): number {
  const share = (BigInt(expected) * BigInt(parseAmount(percent))) / BigInt(HUNDREDTHS_OF_PERCENT)
  return Math.max(amount, Number(share))
}
