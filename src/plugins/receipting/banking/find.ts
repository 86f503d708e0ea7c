import { firstRow, isId } from '../../../storage/reading'
import type { Operations, Scope } from '../../../storage/types'
import { receiptErrors } from '../errors'
import { receiptSlugs } from '../slugs'
import type { BankCash, BankingRow } from './types'

/** The same answer for one that is not there and for one that may not be seen. */
export const unknownBanking = (id: string) =>
  receiptErrors.BANKING_UNKNOWN(`There is no banking ${id}.`, { banking: id })

/** @throws BANKING_UNKNOWN */
export async function findBanking(
  operations: Operations,
  scope: Scope,
  id: string,
): Promise<BankingRow> {
  const where = { id: { equals: id } }
  const row = isId(id)
    ? await firstRow<BankingRow>(operations, scope, receiptSlugs.bankings, where)
    : null
  if (row) return row
  throw unknownBanking(id)
}

/**
 * The banking that was written for this slip before, or null.
 * @throws BANKING_SLIP_USED when the slip stands on a banking of something else
 */
export async function bankingBefore(
  operations: Operations,
  { tenant, slip, amount }: BankCash,
): Promise<BankingRow | null> {
  const row = await firstRow<BankingRow>(operations, { tenant }, receiptSlugs.bankings, {
    slip: { equals: slip },
  })
  if (!row || (row.status === 'posted' && row.amount === amount)) return row
  throw receiptErrors.BANKING_SLIP_USED(
    `slip: "${slip}" is on banking ${row.number}${row.status === 'reversed' ? ', which was taken back' : ', of another amount'}.`,
    { field: 'slip', banking: row.id },
  )
}
