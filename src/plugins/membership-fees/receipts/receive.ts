import { societyOf, todayIn } from '../../../collections/rules/society'
import { isBusinessDate } from '../../../domain/calendar'
import { oldestFirst } from '../../../domain/fees'
import { formatAmount, LARGEST_AMOUNT, sumAmounts } from '../../../domain/money'
import type { Operations, Storage, Transaction } from '../../../storage/types'
import { holdRegisters } from '../../reconciliation/remittances/registers'
import { feeErrors } from '../errors'
import { feeTargets, openFeesOf } from '../register/find'
import { takeOffFees } from '../register/pay'
import type { FeeRow } from '../register/types'
import { feeSlugs } from '../slugs'
import { receiptBefore } from './find'
import type { ReceiptRow, ReceivedMoney } from './types'
import { writeReceipt } from './write'

export type ReceiveFees = ReceivedMoney & {
  /** Ids of the bills that it pays, the oldest first; all of the member's when left out. */
  fees?: string[]
}

/** What a receipt says to whoever wrote it. */
export type Received = Pick<ReceiptRow, 'id' | 'number' | 'amount' | 'journal' | 'receivedOn'>

/**
 * Writes a receipt for fees: journal, bills and audit are one transaction. Sent twice under one reference
 * it is the same receipt.
 * @throws FEE_AMOUNT when it is more than these bills are owed, FEE_UNKNOWN for a bill that is not an open
 * one of the member, RECEIPT_DATE, RECEIPT_REFERENCE, RECEIPT_REFERENCE_USED, REMITTANCE_BUSY and what
 * `writeReceipt` throws
 */
export async function receiveFees(storage: Storage, order: ReceiveFees): Promise<Received> {
  const money = { ...order, reference: referenceOf(order) }
  assertEntered(money.amount)
  return storage.transaction(async (transaction) => {
    // Held first: the second of two with one reference finds the receipt of the first.
    await holdRegisters(transaction, { tenant: money.tenant })
    const before = await receiptBefore(transaction, money)
    return answer(before ?? (await write(transaction, money)))
  })
}

async function write(transaction: Transaction, money: ReceiveFees): Promise<ReceiptRow> {
  const { tenant, amount } = money
  const receivedOn = await dayOf(transaction, money)
  const fees = chosen(await openFeesOf(transaction, money), money)
  const { paid, excess } = oldestFirst(amount, fees)
  if (excess > 0) throw tooMuch(amount, sumAmounts(fees.map(({ outstanding }) => outstanding)))
  const targets = await feeTargets(
    transaction,
    tenant,
    paid.map(({ id }) => id),
  )
  const lines = paid.map(({ id, paid: part }) => ({
    ...{ account: '', memberAccount: '', ...targets.get(id), amount: part },
  }))
  const receipt = await writeReceipt(transaction, { ...money, receivedOn, lines })
  const source = { collection: feeSlugs.receipts, id: receipt.id }
  const payments = paid.map(({ id, paid: part }) => ({
    ...{ fee: id, amount: part, kind: 'receipt' as const, source },
  }))
  await takeOffFees(transaction, tenant, payments)
  return receipt
}

function chosen(open: FeeRow[], { fees, member }: ReceiveFees): FeeRow[] {
  if (!fees?.length) return open
  const byId = new Map(open.map((fee) => [fee.id, fee]))
  return [...new Set(fees)].map((id) => {
    const fee = byId.get(id)
    if (fee) return fee
    throw feeErrors.FEE_UNKNOWN(`fees: ${id} is no open fee of the member.`, { fee: id, member })
  })
}

async function dayOf(
  operations: Operations,
  { tenant, receivedOn }: ReceivedMoney,
): Promise<string> {
  const today = todayIn(await societyOf(operations, tenant))
  const day = receivedOn ?? today
  const refuse = (problem: string) =>
    feeErrors.RECEIPT_DATE(`receivedOn: ${day} ${problem}.`, { field: 'receivedOn' })
  if (!isBusinessDate(day)) throw refuse('is no day of the calendar')
  if (day > today) throw refuse('is still to come')
  return day
}

function referenceOf({ reference }: ReceivedMoney): string {
  const text = reference.trim()
  if (text) return text
  throw feeErrors.RECEIPT_REFERENCE('reference: it is empty.', { field: 'reference' })
}

function assertEntered(amount: number): void {
  if (Number.isSafeInteger(amount) && amount > 0 && amount <= LARGEST_AMOUNT) return
  throw feeErrors.FEE_AMOUNT(`amount: ${amount} thebe can't be received.`, { field: 'amount' })
}

const tooMuch = (amount: number, owed: number) =>
  feeErrors.FEE_AMOUNT(
    `amount: ${formatAmount(amount)} is more than the ${formatAmount(owed)} that is owed.`,
    { field: 'amount', owed },
  )

const answer = ({ id, number, amount, journal, receivedOn }: ReceiptRow): Received => ({
  ...{ id, number, amount, journal, receivedOn },
})
