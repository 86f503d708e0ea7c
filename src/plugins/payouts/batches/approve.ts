import { z } from 'zod'
import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import type { Storage, Transaction } from '../../../storage/types'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import { payoutErrors } from '../errors'
import { holdPayouts } from '../register/hold'
import { payoutSlugs } from '../slugs'
import type { BatchRow } from '../types'
import { findBatch } from './find'
import { freeLines } from './free'

export type DecideBatch = { tenant: string; batch: string; actor: Actor }

const input = z.strictObject({ batch: z.uuid() })

/** Approving a batch, as a workflow sees it. */
export const approveBatchOperation: ApprovableOperation<z.infer<typeof input>, void> = {
  key: 'payouts.approve',
  input,
  subject: async (operations, { tenant, actor, input: { batch: id } }) => {
    const batch = await findBatch(operations, { tenant }, id)
    const isDone = batch.status === 'approved' || batch.status === 'released'
    if (!isDone) assertApprovable(batch, actor)
    return { ...subjectOf(batch), isDone }
  },
  perform: ({ storage }, { tenant, actor, input: { batch } }) =>
    approveAsDecided(storage, { tenant, batch, actor }),
}

/** What an approver sees of a batch; the payments of a batch never change. */
export const subjectOf = ({ id, number, total, count, format, maker, checker }: BatchRow) => ({
  ...{ collection: payoutSlugs.batches, documentId: id, title: String(number), amount: total },
  ...{ fingerprint: { total, count, format }, madeBy: [maker, checker] },
})

/**
 * Approves a batch, or asks for the approval that the society wants for it. Nothing is sent yet.
 * @throws APPROVAL_REQUIRED, PAYOUT_BATCH_UNKNOWN, PAYOUT_BATCH_STATE; MAKER_IS_CHECKER for who made it
 */
export async function approveBatch(storage: Storage, order: DecideBatch): Promise<void> {
  const { tenant, actor, batch } = order
  await requireApproval(storage, approveBatchOperation, { tenant, actor, input: { batch } })
  await approveAsDecided(storage, order)
}

async function approveAsDecided(
  storage: Storage,
  { tenant, batch: id, actor }: DecideBatch,
): Promise<void> {
  await storage.transaction(async (transaction) => {
    await holdPayouts(transaction, tenant)
    const batch = await findBatch(transaction, { tenant }, id)
    assertApprovable(batch, actor)
    const set = { status: 'approved', checker: actor.id, checkerName: actor.name }
    await moveBatch(transaction, batch, { set, actor, action: 'payouts.approve' })
  })
}

/**
 * Cancels a batch that was not released: what it would have paid may go into another.
 * @throws PAYOUT_REASON, PAYOUT_BATCH_UNKNOWN, PAYOUT_BATCH_STATE
 */
export async function cancelBatch(
  storage: Storage,
  { tenant, batch: id, actor, reason }: DecideBatch & { reason: string },
): Promise<void> {
  if (!reason.trim()) throw payoutErrors.PAYOUT_REASON('reason: it is empty.', { field: 'reason' })
  await storage.transaction(async (transaction) => {
    await holdPayouts(transaction, tenant)
    const batch = await findBatch(transaction, { tenant }, id)
    if (batch.status !== 'made' && batch.status !== 'approved') throw wrongState(batch.status)
    await freeLines(transaction, batch)
    const set = { status: 'cancelled', cancelReason: reason }
    await moveBatch(transaction, batch, { set, actor, action: 'payouts.cancel', reason })
  })
}

type Move = { set: Record<string, unknown>; actor: Actor; action: string; reason?: string }

/** @throws PAYOUT_BATCH_STATE when somebody else moved it meanwhile */
export async function moveBatch(
  transaction: Transaction,
  { id, tenant, status }: BatchRow,
  { set, actor, action, reason }: Move,
): Promise<void> {
  const change = { id, expect: { status }, set }
  const refused = await transaction.updateMany({ tenant }, payoutSlugs.batches, [change])
  if (refused.length) throw wrongState('changed')
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action, reason, collection: payoutSlugs.batches, documentId: id },
      changes: [{ field: 'status', before: status, after: set.status }],
    },
  ])
}

function assertApprovable({ maker, status }: BatchRow, actor: Pick<Actor, 'id'>): void {
  if (maker === actor.id) throw payoutErrors.MAKER_IS_CHECKER('Who made a batch can’t approve it.')
  if (status !== 'made') throw wrongState(status)
}

export const wrongState = (status: string) =>
  payoutErrors.PAYOUT_BATCH_STATE(`The batch is ${status}.`)
