type SettledPart = {
  due: 'current' | 'arrears'
  bill?: string | null
  allocated: number
  owing: number
}

/**
 * What an item leaves owing on bills, in thebe: that stays with the bill and is no arrears. A later file of
 * the same month takes off again what it pays of it.
 */
export function leftOnBills(parts: readonly SettledPart[]): number {
  let left = 0
  for (const { bill, due, allocated, owing } of parts) {
    if (bill) left += due === 'current' ? owing : -allocated
  }
  return left
}
