import { assertReceived } from '../../../domain/receipting'
import type { Storage, Transaction } from '../../../storage/types'
import { takeOffFees } from '../../membership-fees/register/pay'
import { queueMessages } from '../../messages'
import { payArrears } from '../../reconciliation/arrears/pay'
import { holdRegisters } from '../../reconciliation/remittances/registers'
import { receiptErrors } from '../errors'
import { receiptWritten } from '../message-events'
import { receiptBefore } from '../receipts/find'
import type { ReceiptRow } from '../receipts/types'
import { writeReceipt } from '../receipts/write'
import { receiptSlugs } from '../slugs'
import { openCreditAccount } from './credit'
import { dayGiven } from './day'
import { assertPlaced, planReceipt } from './plan'
import type { PlannedLine, Receive, Received } from './types'

/**
 * Writes a receipt: number, journal, what it pays, message and audit are one transaction. Sent twice under
 * one method and reference it is the same receipt.
 * @throws RECEIPT_AMOUNT, RECEIPT_PART, RECEIPT_REST when more came than is owed and nobody said where the
 * rest goes, RECEIPT_SAVINGS, RECEIPT_DATE, RECEIPT_REFERENCE, RECEIPT_REFERENCE_USED, REMITTANCE_BUSY and
 * what `writeReceipt` throws
 */
export async function receive(storage: Storage, order: Receive): Promise<Received> {
  return storage.transaction((transaction) => receiveIn(transaction, order))
}

/** The same in a transaction that the caller holds. */
export async function receiveIn(transaction: Transaction, order: Receive): Promise<Received> {
  const money = { ...order, reference: referenceOf(order) }
  assertReceived(money.amount)
  // Held first: the second of two with one reference finds the receipt of the first.
  await holdRegisters(transaction, { tenant: money.tenant })
  const before = await receiptBefore(transaction, money)
  return answer(before ?? (await write(transaction, money)))
}

async function write(transaction: Transaction, money: Receive): Promise<ReceiptRow> {
  const { tenant, member, amount, receivedOn: day, parts, rest } = money
  const on = await dayGiven(transaction, tenant, { field: 'receivedOn', day })
  const plan = await planReceipt(transaction, { tenant, member, amount, on, parts, rest })
  assertPlaced(plan, amount)
  const lines = await withCreditOpened(transaction, money, plan.lines)
  const receipt = await writeReceipt(transaction, { ...money, receivedOn: on, lines })
  await settle(transaction, { tenant, receipt: receipt.id, lines })
  await tell(transaction, receipt)
  return receipt
}

async function withCreditOpened(
  transaction: Transaction,
  { tenant, member }: Receive,
  lines: PlannedLine[],
): Promise<PlannedLine[]> {
  if (!lines.some(({ target }) => target === 'credit')) return lines
  const memberAccount = await openCreditAccount(transaction, { tenant, member })
  return lines.map((line) => (line.target === 'credit' ? { ...line, memberAccount } : line))
}

type Settle = { tenant: string; receipt: string; lines: PlannedLine[] }

/** Arrears and bills are owed less; premiums and savings stand on the lines of the receipt. */
async function settle(transaction: Transaction, { tenant, receipt: id, lines }: Settle) {
  const source = { collection: receiptSlugs.receipts, id }
  const onArrears = lines.filter(({ target }) => target === 'arrears')
  const paid = onArrears.map(({ targetId, amount }) => ({ arrears: String(targetId), amount }))
  await payArrears(transaction, { tenant, paid, source })
  const fees = lines
    .filter(({ target }) => target === 'fee')
    .map(({ targetId, amount }) => ({
      ...{ fee: String(targetId), amount, kind: 'receipt' as const, source },
    }))
  await takeOffFees(transaction, tenant, fees)
}

async function tell(
  transaction: Transaction,
  { id, tenant, member, number, amount, receivedOn }: ReceiptRow,
): Promise<void> {
  const values = { receipt: String(number), amount, receivedOn }
  const source = { collection: receiptSlugs.receipts, id }
  const tellings = [{ member, values, key: id, source }]
  await queueMessages(transaction, { tenant, event: receiptWritten, tellings })
}

function referenceOf({ reference }: Receive): string {
  const text = reference.trim()
  if (text) return text
  throw receiptErrors.RECEIPT_REFERENCE('reference: it is empty.', { field: 'reference' })
}

const answer = ({ id, number, amount, journal, receivedOn }: ReceiptRow): Received => ({
  ...{ id, number, amount, journal, receivedOn },
})
