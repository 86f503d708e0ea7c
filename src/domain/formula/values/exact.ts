import { formulaErrors } from '../errors'

const GREATEST = BigInt(Number.MAX_SAFE_INTEGER)

/**
 * Holds an amount to what the ledger keeps exactly.
 * @throws FORMULA_TOO_GREAT
 */
export function keepMoney(thebe: bigint): bigint {
  if (thebe <= GREATEST && thebe >= -GREATEST) return thebe
  throw formulaErrors.FORMULA_TOO_GREAT('The amount is beyond what can be kept exactly.')
}

/** Divides to the nearest whole; a half goes away from zero, so that -x rounds as x does. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n
  const [top, bottom] = [absolute(dividend), absolute(divisor)]
  const rounded = (2n * top + bottom) / (2n * bottom)
  return negative ? -rounded : rounded
}

/** Divides to the whole below. */
export function divideDown(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  const below = dividend % divisor !== 0n && dividend < 0n !== divisor < 0n
  return below ? quotient - 1n : quotient
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value)
