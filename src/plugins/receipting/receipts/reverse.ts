import { societyOf, todayIn } from '../../../collections/rules/society'
import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import { reverseJournals } from '../../../ledger'
import type { Storage, Transaction } from '../../../storage/types'
import { oweFeesAgain } from '../../membership-fees/register/undo'
import { undoPayments } from '../../reconciliation/arrears/pay'
import { holdRegisters } from '../../reconciliation/remittances/registers'
import { receiptErrors } from '../errors'
import { receiptSlugs } from '../slugs'
import { findReceipt, linesOfReceipt } from './find'
import { assertUnspent } from './unspent'
import type { ReceiptLineRow } from './types'

export type ReverseReceipt = { tenant: string; receipt: string; reason: string; actor: Actor }

/**
 * Takes a receipt back, without asking for more approval: see `reverseReceipt`. Its journal by a linked
 * reversal, and what it had paid is owed again, in one transaction.
 * @throws RECEIPT_UNKNOWN, RECEIPT_STATE, RECEIPT_REASON, RECEIPT_SPENT, REMITTANCE_BUSY, PERIOD_CLOSED;
 * MAKER_IS_CHECKER for who wrote it
 */
export async function reverseAsDecided(
  storage: Storage,
  { tenant, receipt: id, reason, actor }: ReverseReceipt,
): Promise<void> {
  if (!reason.trim())
    throw receiptErrors.RECEIPT_REASON('reason: it is empty.', { field: 'reason' })
  await storage.transaction(async (transaction) => {
    await holdRegisters(transaction, { tenant })
    const receipt = await findReceipt(transaction, { tenant }, id)
    assertReversible(receipt, actor)
    const lines = await linesOfReceipt(transaction, tenant, id)
    await assertUnspent(transaction, { tenant, number: receipt.number, lines })
    const reversedOn = todayIn(await societyOf(transaction, tenant))
    const by = { reversedByName: actor.name, reversalReason: reason, reversedOn }
    const change = { id, expect: { status: 'posted' }, set: { status: 'reversed', ...by } }
    const refused = await transaction.updateMany({ tenant }, receiptSlugs.receipts, [change])
    if (refused.length) throw notPosted('reversed')
    await markReversed(transaction, tenant, lines)
    const order = { tenant, actor, reason, businessDate: reversedOn }
    await reverseJournals(transaction, { ...order, journalIds: [receipt.journal] })
    await undoPayments(transaction, tenant, { collection: receiptSlugs.receipts, id })
    await oweFeesAgain(transaction, tenant, { collection: receiptSlugs.receipts, ids: [id] })
    recordAudit(transaction, [
      {
        ...{ tenant, actor, reason, action: 'receipts.reverse' },
        ...{ collection: receiptSlugs.receipts, documentId: id },
        changes: [{ field: 'status', before: 'posted', after: 'reversed' }],
      },
    ])
  })
}

async function markReversed(
  transaction: Transaction,
  tenant: string,
  lines: ReceiptLineRow[],
): Promise<void> {
  const set = { status: 'reversed' }
  const changes = lines.map(({ id }) => ({ id, expect: { status: 'posted' }, set }))
  const refused = await transaction.updateMany({ tenant }, receiptSlugs.lines, changes)
  if (refused.length) throw notPosted('reversed')
}

/** @throws MAKER_IS_CHECKER, RECEIPT_STATE */
export function assertReversible(
  { maker, status }: { maker: string; status: string },
  actor: Pick<Actor, 'id'>,
): void {
  if (maker === actor.id)
    throw receiptErrors.MAKER_IS_CHECKER('Who wrote a receipt can’t take it back.')
  if (status !== 'posted') throw notPosted(status)
}

const notPosted = (status: string) =>
  receiptErrors.RECEIPT_STATE(`The receipt is ${status} already.`)
