import { z } from 'zod'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation, ApprovalSubject } from '../../../tenants/approvals/operation'
import type { Operations, Storage } from '../../../storage/types'
import { mergeErrors } from '../errors'
import { readFacts } from '../facts'
import { mergeSlugs } from '../slugs'
import { approveAsDecided, type DecideMerge } from './approve'
import { findMerge } from './find'
import { undoAsDecided, type UndoMerge } from './undo'

const approveInput = z.strictObject({ merge: z.uuid() })
const undoInput = z.strictObject({ merge: z.uuid(), reason: z.string().trim().min(3) })

/** Merging two records, as a workflow sees it. */
export const mergeOperation: ApprovableOperation<z.infer<typeof approveInput>, void> = {
  key: 'members.merge',
  input: approveInput,
  subject: (operations, call) => subjectOf(operations, { ...call, done: 'approved' }),
  perform: ({ storage }, { tenant, actor, input }) =>
    approveAsDecided(storage, { ...input, tenant, actor }),
}

/** Undoing a merge, as a workflow sees it. */
export const undoMergeOperation: ApprovableOperation<z.infer<typeof undoInput>, void> = {
  key: 'members.undo-merge',
  input: undoInput,
  subject: (operations, call) => subjectOf(operations, { ...call, done: 'undone' }),
  perform: ({ storage }, { tenant, actor, input }) =>
    undoAsDecided(storage, { ...input, tenant, actor }),
}

type Asked = {
  tenant: string
  actor: { id: string }
  input: { merge: string }
  done: 'approved' | 'undone'
}

async function subjectOf(
  operations: Operations,
  { tenant, actor, input, done }: Asked,
): Promise<ApprovalSubject> {
  const merge = await findMerge(operations, { tenant }, input.merge)
  if (merge.maker === actor.id)
    throw mergeErrors.MAKER_IS_CHECKER('Who proposed a merge can’t decide about it.')
  const before = done === 'approved' ? 'proposed' : 'approved'
  if (merge.status !== before && merge.status !== done)
    throw mergeErrors.MERGE_STATE(`The merge is ${merge.status}, not ${before}.`)
  const { survivor, merged } = await readFacts(operations, merge)
  const balances = merged.accounts.map(({ number, balance }) => `${number}=${balance}`)
  return {
    ...{ collection: mergeSlugs.merges, documentId: merge.id, amount: null },
    title: `${merged.member.memberNumber} → ${survivor.member.memberNumber}`,
    fingerprint: { answers: merge.answers, status: merge.status, balances: balances.sort() },
    madeBy: [merge.maker],
    isDone: merge.status === done,
  }
}

/**
 * Two records become one member, or the approval that the society wants for it is asked for.
 * @throws APPROVAL_REQUIRED and what `approveAsDecided` throws
 */
export async function approveMerge(storage: Storage, decision: DecideMerge): Promise<void> {
  const { tenant, actor, merge } = decision
  await requireApproval(storage, mergeOperation, { tenant, actor, input: { merge } })
  await approveAsDecided(storage, decision)
}

/**
 * Takes an approved merge back, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED and what `undoAsDecided` throws
 */
export async function undoMerge(storage: Storage, decision: UndoMerge): Promise<void> {
  const { tenant, actor, merge, reason } = decision
  await requireApproval(storage, undoMergeOperation, { tenant, actor, input: { merge, reason } })
  await undoAsDecided(storage, decision)
}
