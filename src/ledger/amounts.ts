import { ledgerErrors } from './errors'
import type { Movements, PostingDraft } from './types'

/**
 * Adds two amounts in thebe.
 * @throws AMOUNT_OVERFLOW when the sum can't be held exactly
 */
export function add(left: number, right: number): number {
  const sum = left + right
  if (Number.isSafeInteger(sum)) return sum
  throw ledgerErrors.AMOUNT_OVERFLOW(`${left} + ${right} thebe can't be counted exactly.`)
}

/** The debits and the credits of some postings, in thebe. */
export function movementsOf(postings: Iterable<Pick<PostingDraft, 'side' | 'amount'>>): Movements {
  const movements = { debit: 0, credit: 0 }
  for (const { side, amount } of postings) movements[side] = add(movements[side], amount)
  return movements
}

/** Debit minus credit, in thebe: positive on the debit side. */
export const balanceOf = ({ debit, credit }: Movements): number => add(debit, -credit)

/** A balance in the debit or the credit column, as a trial balance shows it. */
export function columnsOf(balance: number): Movements {
  return balance >= 0 ? { debit: balance, credit: 0 } : { debit: 0, credit: -balance }
}
