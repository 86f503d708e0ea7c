export const feeStatuses = ['open', 'part-paid', 'paid', 'waived'] as const
export type FeeStatus = (typeof feeStatuses)[number]

/** A bill, with what its entries leave of it. Thebe. */
export type FeeFigures = { amount: number; outstanding: number; waived: number }

/** What a bill is, by what was paid on it and waived of it. */
export function feeStatusOf({ amount, outstanding, waived }: FeeFigures): FeeStatus {
  if (outstanding === 0) return waived > 0 ? 'waived' : 'paid'
  return outstanding === amount ? 'open' : 'part-paid'
}
