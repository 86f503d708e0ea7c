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

function byAge(left: OpenFee, right: OpenFee): number {
  if (left.period !== right.period) return left.period < right.period ? -1 : 1
  return left.id < right.id ? -1 : 1
}
