import { allRows, firstRow, isId } from '../../../storage/reading'
import type { Operations, Scope } from '../../../storage/types'
import { receiptErrors } from '../errors'
import { receiptSlugs } from '../slugs'
import type { ReceiptLineRow, ReceiptRow, ReceivedMoney } from './types'

/** The same answer for one that is not there and for one that may not be seen. */
export const unknownReceipt = (id: string) =>
  receiptErrors.RECEIPT_UNKNOWN(`There is no receipt ${id}.`, { receipt: id })

/** @throws RECEIPT_UNKNOWN */
export async function findReceipt(
  operations: Operations,
  scope: Scope,
  id: string,
): Promise<ReceiptRow> {
  const where = { id: { equals: id } }
  const row = isId(id)
    ? await firstRow<ReceiptRow>(operations, scope, receiptSlugs.receipts, where)
    : null
  if (row) return row
  throw unknownReceipt(id)
}

/**
 * The receipt that was written for this payment before, or null.
 * @throws RECEIPT_REFERENCE_USED when its reference stands on a receipt for something else
 */
export async function receiptBefore(
  operations: Operations,
  { tenant, member, amount, method, reference }: ReceivedMoney,
): Promise<ReceiptRow | null> {
  const row = await firstRow<ReceiptRow>(operations, { tenant }, receiptSlugs.receipts, {
    method: { equals: method },
    reference: { equals: reference },
  })
  if (!row) return null
  if (row.status === 'posted' && row.member === member && row.amount === amount) return row
  throw receiptErrors.RECEIPT_REFERENCE_USED(
    `reference: "${reference}" is on receipt ${row.number}${row.status === 'reversed' ? ', which was taken back' : ', for another payment'}.`,
    { field: 'reference', receipt: row.id },
  )
}

/** What a receipt paid. */
export const linesOfReceipt = (
  operations: Operations,
  tenant: string,
  receipt: string,
): Promise<ReceiptLineRow[]> =>
  allRows<ReceiptLineRow>(operations, { tenant }, receiptSlugs.lines, {
    where: { receipt: { equals: receipt } },
  })
