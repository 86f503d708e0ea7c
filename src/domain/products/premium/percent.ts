import type { Rounding } from '../definition/schema'

const SCALE = 4
const WHOLE = 100n * 10n ** BigInt(SCALE)

/**
 * A percentage of an amount, without a float.
 * @param amount thebe, zero or more
 * @param percent a decimal with up to four digits after the point
 * @param step thebe; the result is a multiple of it
 * @returns thebe
 */
export function percentOf(
  amount: number,
  percent: string,
  { rounding, step }: { rounding: Rounding; step: number },
): number {
  const [whole = '', decimals = ''] = percent.split('.')
  const scaled = BigInt(amount) * BigInt(`${whole}${decimals.padEnd(SCALE, '0')}`)
  const unit = WHOLE * BigInt(step)
  return Number(divided(scaled, unit, rounding)) * step
}

function divided(value: bigint, unit: bigint, rounding: Rounding): bigint {
  const rest = value % unit
  const down = value / unit
  if (rest === 0n || rounding === 'down') return down
  if (rounding === 'up') return down + 1n
  return rest * 2n >= unit ? down + 1n : down
}
