import type { FeeFigures } from './status'

/** What a bill still asks for, in thebe. */
export type OpenFee = { id: string; period: string; outstanding: number }

/**
 * Divides an amount over bills, the oldest first; of one month the order is that of the ids.
 * @returns what each bill gets, and what is left over
 */
export function oldestFirst<Fee extends OpenFee>(
  amount: number,
  fees: readonly Fee[],
): { paid: (Fee & { paid: number })[]; excess: number } {
  const paid: (Fee & { paid: number })[] = []
  let left = amount
  for (const fee of [...fees].sort(byAge)) {
    const part = Math.min(left, fee.outstanding)
    if (part === 0) continue
    left -= part
    paid.push({ ...fee, paid: part })
  }
  return { paid, excess: left }
}

/**
 * Takes an amount back from bills, the newest first, as far as each was paid; what was waived is not money.
 * @returns what is taken back from each
 */
export function newestFirst<Fee extends OpenFee & FeeFigures>(
  amount: number,
  fees: readonly Fee[],
): (Fee & { taken: number })[] {
  const back: (Fee & { taken: number })[] = []
  let left = amount
  for (const fee of [...fees].sort(byAge).reverse()) {
    const taken = Math.min(left, fee.amount - fee.outstanding - fee.waived)
    if (taken === 0) continue
    left -= taken
    back.push({ ...fee, taken })
  }
  return back
}

function byAge(left: OpenFee, right: OpenFee): number {
  if (left.period !== right.period) return left.period < right.period ? -1 : 1
  return left.id < right.id ? -1 : 1
}
