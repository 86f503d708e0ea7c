import { assertAmount } from '../money'
import { feeStatusOf, type FeeFigures, type FeeStatus } from './status'

/** What took an amount off a bill. */
export const feeEntryKinds = ['deduction', 'receipt', 'suspense', 'settlement', 'waiver'] as const
export type FeeEntryKind = (typeof feeEntryKinds)[number]

/** An amount in thebe off a bill; below zero it is owed again. */
export type FeeMovement = { kind: FeeEntryKind; amount: number }

/**
 * A bill after an entry, or null where the entry does not fit: more than is outstanding, or more back
 * than was ever taken off.
 */
export function afterEntry(
  figures: FeeFigures,
  { kind, amount }: FeeMovement,
): (FeeFigures & { status: FeeStatus }) | null {
  const outstanding = assertAmount(figures.outstanding - amount)
  const waived = figures.waived + (kind === 'waiver' ? amount : 0)
  if (outstanding < 0 || outstanding > figures.amount || waived < 0) return null
  const after = { amount: figures.amount, outstanding, waived }
  return { ...after, status: feeStatusOf(after) }
}
