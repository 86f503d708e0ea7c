import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import type { Operations, Row, Storage, Transaction } from '../../../storage/types'
import { glErrors } from '../errors'
import { glSlugs } from '../slugs'
import { batchSequence, findBatch, lastBatch } from './find'
import { releaseMarks } from './marks'
import type { BatchRow, BatchStatus } from './types'

export type BatchStep = { tenant: string; batch: string; actor: Actor }
export type WithdrawBatch = BatchStep & { reason: string }

/**
 * Takes back a batch whose file was not imported: its journals go into the next one. The batch and its file
 * stay on record. Asks nobody: see `approval.ts`.
 * @throws MAKER_IS_CHECKER, GL_BATCH_STATUS, GL_BATCH_NOT_LAST
 */
export function withdrawAsDecided(
  storage: Storage,
  { tenant, batch: id, actor, reason }: WithdrawBatch,
): Promise<BatchRow> {
  return changeBatch(storage, { tenant, batch: id, actor }, 'withdrawn', {
    reason,
    set: { withdrawnBy: actor.id, withdrawnByName: actor.name, withdrawReason: reason },
    before: (transaction, batch) => assertWithdrawable(transaction, batch, actor),
    after: async (transaction, batch) => {
      const released = await releaseMarks(transaction, batch)
      if (released === Number(batch.journals)) return
      throw glErrors.GL_TOTALS_DIFFER(
        `Batch ${batch.number} has ${batch.journals} journals, and ${released} are marked.`,
      )
    },
  })
}

/** Says that the file of a batch is in the other program: from then on it can't be withdrawn. */
export function markImported(storage: Storage, step: BatchStep): Promise<BatchRow> {
  const set = { importedByName: step.actor.name, importedAt: new Date() }
  return changeBatch(storage, step, 'imported', { set })
}

/** @throws MAKER_IS_CHECKER, GL_BATCH_STATUS, GL_BATCH_NOT_LAST */
export async function assertWithdrawable(
  operations: Operations,
  batch: BatchRow,
  actor: Actor,
): Promise<void> {
  if (batch.maker === actor.id)
    throw glErrors.MAKER_IS_CHECKER(`${actor.name} made this batch and cannot withdraw it.`)
  if (batch.status !== 'exported') throw wrongStatus(batch)
  const { tenant, target, id, number } = batch
  const last = await lastBatch(operations, { tenant, target })
  if (last?.id === id) return
  throw glErrors.GL_BATCH_NOT_LAST(
    `Batch ${last?.number} was made after batch ${number} and follows it.`,
    { batch: last?.id },
  )
}

type Change = {
  set: Row
  reason?: string
  before?: (transaction: Transaction, batch: BatchRow) => Promise<void>
  after?: (transaction: Transaction, batch: BatchRow) => Promise<void>
}

/** Leads a batch to another state, once; asked again for the state it has, it answers with it. */
function changeBatch(
  storage: Storage,
  { tenant, batch: id, actor }: BatchStep,
  to: BatchStatus,
  { set, reason, before, after }: Change,
): Promise<BatchRow> {
  return storage.transaction(async (transaction) => {
    const { target } = await findBatch(transaction, { tenant }, id)
    // The lock of whoever makes the next batch.
    await transaction.nextNumbers({ tenant }, batchSequence(target), 0)
    const batch = await findBatch(transaction, { tenant }, id)
    if (batch.status === to) return batch
    if (batch.status !== 'exported') throw wrongStatus(batch)
    await before?.(transaction, batch)
    const refused = await transaction.updateMany({ tenant }, glSlugs.batches, [
      { id, set: { ...set, status: to }, expect: { status: batch.status } },
    ])
    if (refused.length > 0) throw wrongStatus(batch)
    await after?.(transaction, batch)
    recordAudit(transaction, [
      {
        ...{ tenant, actor, action: `gl-export.${to}` },
        ...{ collection: glSlugs.batches, documentId: id },
        changes: [{ field: 'status', before: batch.status, after: to }],
        ...(reason === undefined ? {} : { reason }),
      },
    ])
    return { ...batch, ...set, status: to }
  })
}

const wrongStatus = ({ id, number, status }: BatchRow) =>
  glErrors.GL_BATCH_STATUS(`Batch ${number} is ${status}; this needs one that is exported.`, {
    ...{ batch: id, status },
  })
