import { z } from 'zod'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation, ApprovalSubject } from '../../../tenants/approvals/operation'
import type { Operations, Storage } from '../../../storage/types'
import { findFee } from '../register/find'
import { feeSlugs } from '../slugs'
import { assertDecidable, undoAsDecided, waiveAsDecided } from './decide'
import { findWaiver } from './find'
import type { DecideWaiver } from './types'

const waiveInput = z.strictObject({ waiver: z.uuid() })
const undoInput = z.strictObject({ waiver: z.uuid(), reason: z.string().trim().min(3) })

/** Waiving a fee, as a workflow sees it. */
export const waiveOperation: ApprovableOperation<z.infer<typeof waiveInput>, void> = {
  key: 'fees.waive',
  input: waiveInput,
  subject: (operations, call) => subjectOf(operations, call, ['proposed', 'approved']),
  perform: ({ storage }, { tenant, actor, input }) =>
    waiveAsDecided(storage, { ...input, tenant, actor }),
}

/** Undoing the waiver of a fee, as a workflow sees it. */
export const undoWaiverOperation: ApprovableOperation<z.infer<typeof undoInput>, void> = {
  key: 'fees.undo-waiver',
  input: undoInput,
  subject: (operations, call) => subjectOf(operations, call, ['approved', 'undone']),
  perform: ({ storage }, { tenant, actor, input }) =>
    undoAsDecided(storage, { ...input, tenant, actor }),
}

type Call = { tenant: string; actor: { id: string }; input: { waiver: string } }

async function subjectOf(
  operations: Operations,
  { tenant, actor, input }: Call,
  [before, done]: ['proposed', 'approved'] | ['approved', 'undone'],
): Promise<ApprovalSubject> {
  const waiver = await findWaiver(operations, { tenant }, input.waiver)
  const { id, fee, amount, reason, maker, status } = waiver
  const isDone = status === done
  assertDecidable(waiver, actor, isDone ? done : before)
  const { period } = await findFee(operations, tenant, fee)
  return {
    ...{ collection: feeSlugs.waivers, documentId: id, title: `${period}: ${reason}`, amount },
    ...{ fingerprint: { fee, amount, reason }, madeBy: [maker], isDone },
  }
}

/**
 * Waives a fee, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED and what `waiveAsDecided` throws
 */
export async function waiveFee(storage: Storage, decision: DecideWaiver): Promise<void> {
  const { tenant, actor, waiver } = decision
  await requireApproval(storage, waiveOperation, { tenant, actor, input: { waiver } })
  await waiveAsDecided(storage, decision)
}

/**
 * Takes a waiver back, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED and what `undoAsDecided` throws
 */
export async function undoWaiver(
  storage: Storage,
  decision: DecideWaiver & { reason: string },
): Promise<void> {
  const { tenant, actor, waiver, reason } = decision
  await requireApproval(storage, undoWaiverOperation, { tenant, actor, input: { waiver, reason } })
  await undoAsDecided(storage, decision)
}
