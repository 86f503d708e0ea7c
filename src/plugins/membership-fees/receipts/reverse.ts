import { societyOf, todayIn } from '../../../collections/rules/society'
import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import { reverseJournals } from '../../../ledger'
import type { Storage } from '../../../storage/types'
import { holdRegisters } from '../../reconciliation/remittances/registers'
import { feeErrors } from '../errors'
import { oweFeesAgain } from '../register/undo'
import { feeSlugs } from '../slugs'
import { findReceipt } from './find'

export type ReverseReceipt = { tenant: string; receipt: string; reason: string; actor: Actor }

/**
 * Takes a receipt back, without asking for more approval: see `reverseReceipt`. Its journal by a linked
 * reversal, and what it had paid is owed again, in one transaction.
 * @throws RECEIPT_UNKNOWN, RECEIPT_STATE, FEE_REASON, REMITTANCE_BUSY, PERIOD_CLOSED; MAKER_IS_CHECKER for
 * who wrote it
 */
export async function reverseAsDecided(
  storage: Storage,
  { tenant, receipt: id, reason, actor }: ReverseReceipt,
): Promise<void> {
  if (!reason.trim()) throw feeErrors.FEE_REASON('reason: it is empty.', { field: 'reason' })
  await storage.transaction(async (transaction) => {
    await holdRegisters(transaction, { tenant })
    const receipt = await findReceipt(transaction, { tenant }, id)
    assertReversible(receipt, actor)
    const set = { status: 'reversed', reversedByName: actor.name, reversalReason: reason }
    const change = { id, expect: { status: 'posted' }, set }
    const refused = await transaction.updateMany({ tenant }, feeSlugs.receipts, [change])
    if (refused.length) throw notPosted('reversed')
    const today = todayIn(await societyOf(transaction, tenant))
    const order = { tenant, actor, reason, businessDate: today, journalIds: [receipt.journal] }
    await reverseJournals(transaction, order)
    await oweFeesAgain(transaction, tenant, { collection: feeSlugs.receipts, ids: [id] })
    recordAudit(transaction, [
      {
        ...{ tenant, actor, reason, action: 'fees.reverse-receipt' },
        ...{ collection: feeSlugs.receipts, documentId: id },
        changes: [{ field: 'status', before: 'posted', after: 'reversed' }],
      },
    ])
  })
}

/** @throws MAKER_IS_CHECKER, RECEIPT_STATE */
export function assertReversible(
  { maker, status }: { maker: string; status: string },
  actor: Pick<Actor, 'id'>,
): void {
  if (maker === actor.id)
    throw feeErrors.MAKER_IS_CHECKER('Who wrote a receipt can’t take it back.')
  if (status !== 'posted') throw notPosted(status)
}

const notPosted = (status: string) => feeErrors.RECEIPT_STATE(`The receipt is ${status} already.`)
