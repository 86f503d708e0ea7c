import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import type { Row, Storage, Transaction } from '../../../storage/types'
import { holdRegisters } from '../../reconciliation/remittances/registers'
import { feeErrors } from '../errors'
import { takeOffFees } from '../register/pay'
import { oweFeesAgain } from '../register/undo'
import { feeSlugs } from '../slugs'
import { findWaiver } from './find'
import type { DecideWaiver, WaiverRow } from './types'

/**
 * The bill is waived, without asking for more approval: see `waiveFee`. Nothing is posted, since nothing
 * was: the books are on the cash basis.
 * @throws WAIVER_UNKNOWN, MAKER_IS_CHECKER, WAIVER_STATE; FEE_CHANGED when less is outstanding by now;
 * REMITTANCE_BUSY. The waiver then stays proposed.
 */
export async function waiveAsDecided(
  storage: Storage,
  { tenant, waiver: id, actor }: DecideWaiver,
): Promise<void> {
  await storage.transaction(async (transaction) => {
    await holdRegisters(transaction, { tenant })
    const waiver = await decidable(transaction, { tenant, waiver: id, actor }, 'proposed')
    const source = { collection: feeSlugs.waivers, id }
    const { fee, amount } = waiver
    await takeOffFees(transaction, tenant, [{ fee, amount, kind: 'waiver', source }])
    const set = { status: 'approved', checker: actor.id, checkerName: actor.name }
    await close(transaction, waiver, { set, actor, action: 'fees.waive' })
  })
}

/** Turns a waiver down; it stays on record with its reason. @throws as `waiveAsDecided`, FEE_REASON */
export async function rejectWaiver(
  storage: Storage,
  { tenant, waiver: id, actor, reason }: DecideWaiver & { reason: string },
): Promise<void> {
  assertReason(reason)
  await storage.transaction(async (transaction) => {
    const waiver = await decidable(transaction, { tenant, waiver: id, actor }, 'proposed')
    const checker = { checker: actor.id, checkerName: actor.name }
    const set = { status: 'rejected', decisionReason: reason, ...checker }
    await close(transaction, waiver, { set, actor, action: 'fees.reject-waiver', reason })
  })
}

/** What was waived is owed again, without asking for more approval. @throws as `waiveAsDecided`, FEE_REASON */
export async function undoAsDecided(
  storage: Storage,
  { tenant, waiver: id, actor, reason }: DecideWaiver & { reason: string },
): Promise<void> {
  assertReason(reason)
  await storage.transaction(async (transaction) => {
    await holdRegisters(transaction, { tenant })
    const waiver = await decidable(transaction, { tenant, waiver: id, actor }, 'approved')
    await oweFeesAgain(transaction, tenant, { collection: feeSlugs.waivers, ids: [id] })
    const set = { status: 'undone', undoneByName: actor.name, undoReason: reason }
    await close(transaction, waiver, { set, actor, action: 'fees.undo-waiver', reason })
  })
}

function assertReason(reason: string): void {
  if (!reason.trim()) throw feeErrors.FEE_REASON('reason: it is empty.', { field: 'reason' })
}

async function decidable(
  transaction: Transaction,
  { tenant, waiver: id, actor }: DecideWaiver,
  from: WaiverRow['status'],
): Promise<WaiverRow> {
  const waiver = await findWaiver(transaction, { tenant }, id)
  assertDecidable(waiver, actor, from)
  return waiver
}

/** @throws MAKER_IS_CHECKER, WAIVER_STATE */
export function assertDecidable(
  { maker, status }: Pick<WaiverRow, 'maker' | 'status'>,
  actor: Pick<Actor, 'id'>,
  from: WaiverRow['status'],
): void {
  if (maker === actor.id)
    throw feeErrors.MAKER_IS_CHECKER('Who proposed a waiver can’t decide about it.')
  if (status !== from) throw feeErrors.WAIVER_STATE(`The waiver is ${status}, not ${from}.`)
}

type Close = { set: Row; actor: Actor; action: string; reason?: string }

async function close(
  transaction: Transaction,
  { id, tenant, status }: WaiverRow,
  { set, actor, action, reason }: Close,
): Promise<void> {
  const change = { id, expect: { status }, set }
  const refused = await transaction.updateMany({ tenant }, feeSlugs.waivers, [change])
  if (refused.length) throw feeErrors.WAIVER_STATE('Somebody else decided it meanwhile.')
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason, action, collection: feeSlugs.waivers, documentId: id },
      changes: [{ field: 'status', before: status, after: set.status }],
    },
  ])
}
