import { z } from 'zod'
import type { Storage } from '../../../storage/types'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import { glSlugs } from '../slugs'
import { findTarget } from '../targets/find'
import { batchByNumber, findBatch } from './find'
import { makeAsDecided, type MakeBatch } from './make'
import { planBatch } from './plan'
import type { BatchRow, BatchStatus } from './types'
import { assertWithdrawable, withdrawAsDecided, type WithdrawBatch } from './withdraw'

const makeInput = z.strictObject({
  /** Id or code. */
  target: z.string().trim().min(1).max(60),
  to: z.string().max(10),
  number: z.int().min(1),
})
const withdrawInput = z.strictObject({
  batch: z.uuid(),
  reason: z.string().trim().min(3).max(500),
})

type Outcome = { batch: string; number: number; status: BatchStatus }

/** Making a batch, as a workflow sees it. What it adds up to is not known before, so that all steps are taken. */
export const makeOperation: ApprovableOperation<z.infer<typeof makeInput>, Outcome> = {
  key: 'gl-export.make',
  input: makeInput,
  subject: async (operations, { tenant, input: { number, to, ...input } }) => {
    const target = await findTarget(operations, { tenant }, input.target)
    const made = await batchByNumber(operations, { tenant, target: target.id, number })
    const { formatId, mode } = made
      ? { formatId: made.format, mode: made.mode }
      : await planBatch(operations, { target, to })
    return {
      ...{ collection: glSlugs.targets, documentId: target.id, part: String(number) },
      ...{ title: `${target.name} #${number} (${to})`, amount: null, madeBy: [] },
      fingerprint: { format: formatId, mode },
      isDone: made !== null,
    }
  },
  perform: async ({ storage }, { tenant, actor, input, progress, signal }) => {
    const order = { ...input, tenant, actor, onProgress: progress, signal }
    return outcomeOf(await makeAsDecided(storage, order))
  },
}

/** Withdrawing a batch, as a workflow sees it. */
export const withdrawOperation: ApprovableOperation<z.infer<typeof withdrawInput>, Outcome> = {
  key: 'gl-export.withdraw',
  input: withdrawInput,
  subject: async (operations, { tenant, actor, input }) => {
    const batch = await findBatch(operations, { tenant }, input.batch)
    const isDone = batch.status === 'withdrawn'
    if (!isDone) await assertWithdrawable(operations, batch, actor)
    const { id, number, to, debit, sha256, maker } = batch
    return {
      ...{ collection: glSlugs.batches, documentId: id, amount: Number(debit) },
      ...{ title: `#${number} (${to})`, fingerprint: { sha256 }, madeBy: [maker], isDone },
    }
  },
  perform: async ({ storage }, { tenant, actor, input }) =>
    outcomeOf(await withdrawAsDecided(storage, { ...input, tenant, actor })),
}

/**
 * Makes the next batch of a target, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED and what `makeAsDecided` throws
 */
export async function makeBatch(storage: Storage, order: MakeBatch): Promise<BatchRow> {
  const { tenant, actor, target, to, number } = order
  await requireApproval(storage, makeOperation, { tenant, actor, input: { target, to, number } })
  return makeAsDecided(storage, order)
}

/**
 * Withdraws a batch, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED and what `withdrawAsDecided` throws
 */
export async function withdrawBatch(storage: Storage, order: WithdrawBatch): Promise<BatchRow> {
  const { tenant, actor, batch, reason } = order
  await requireApproval(storage, withdrawOperation, { tenant, actor, input: { batch, reason } })
  return withdrawAsDecided(storage, order)
}

const outcomeOf = ({ id, number, status }: BatchRow): Outcome => ({ batch: id, number, status })
