import { oldestFirst } from '../../../domain/fees'
import { formatAmount, sumAmounts } from '../../../domain/money'
import { assertReceived } from '../../../domain/receipting'
import type { Storage } from '../../../storage/types'
import { feeErrors } from '../../membership-fees/errors'
import { openFeesOf } from '../../membership-fees/register/find'
import type { FeeRow } from '../../membership-fees/register/types'
import { holdRegisters } from '../../reconciliation/remittances/registers'
import { dueKey } from '../dues/types'
import { receiptBefore } from '../receipts/find'
import type { ReceivedMoney } from '../receipts/types'
import { receiveIn } from './receive'
import type { Received } from './types'

export type ReceiveFees = ReceivedMoney & {
  /** Ids of the bills that it pays, the oldest first; all of the member's when left out. */
  fees?: string[]
}

/**
 * Writes a receipt for fees alone, the oldest bill first.
 * @throws FEE_AMOUNT when it is more than these bills are owed, FEE_UNKNOWN for a bill that is not an open
 * one of the member, and what `receive` throws
 */
export async function receiveFees(
  storage: Storage,
  { fees: ids, ...money }: ReceiveFees,
): Promise<Received> {
  assertReceived(money.amount)
  return storage.transaction(async (transaction) => {
    await holdRegisters(transaction, { tenant: money.tenant })
    if (await receiptBefore(transaction, { ...money, reference: money.reference.trim() }))
      return receiveIn(transaction, money)
    const fees = chosen(await openFeesOf(transaction, money), { ids, member: money.member })
    const { paid, excess } = oldestFirst(money.amount, fees)
    if (excess > 0) throw tooMuch(money.amount, fees)
    const parts = paid.map(({ id, paid: amount }) => ({ key: dueKey('fee', id), amount }))
    return receiveIn(transaction, { ...money, parts })
  })
}

function chosen(open: FeeRow[], { ids, member }: { ids?: string[]; member: string }): FeeRow[] {
  if (!ids?.length) return open
  const byId = new Map(open.map((fee) => [fee.id, fee]))
  return [...new Set(ids)].map((id) => {
    const fee = byId.get(id)
    if (fee) return fee
    throw feeErrors.FEE_UNKNOWN(`fees: ${id} is no open fee of the member.`, { fee: id, member })
  })
}

function tooMuch(amount: number, fees: FeeRow[]) {
  const owed = sumAmounts(fees.map(({ outstanding }) => outstanding))
  return feeErrors.FEE_AMOUNT(
    `amount: ${formatAmount(amount)} is more than the ${formatAmount(owed)} that is owed.`,
    { field: 'amount', owed },
  )
}
