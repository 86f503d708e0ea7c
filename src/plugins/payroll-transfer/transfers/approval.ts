import { z } from 'zod'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import type { Storage } from '../../../storage/types'
import { slugs } from '../../../collections/slugs'
import { transferSlugs } from '../slugs'
import { checkTransfer } from './check'
import { findMember, findTransfer } from './find'
import { sameTransfer, transferAsDecided, type TransferMember } from './transfer'
import { undoableMember, undoAsDecided, type UndoTransfer } from './undo'

const reason = z.string().trim().min(3, 'Say why, in a few words.').max(500)

/** What a transfer takes, over every surface. */
export const transferInput = z.strictObject({
  member: z.string(),
  authority: z.string(),
  payrollNumber: z.string().max(40),
  from: z.string(),
  reason,
  codes: z.record(z.string(), z.string()).optional(),
})

const undoInput = z.strictObject({ transfer: z.uuid(), reason })

/** Transferring a member, as a workflow sees it. */
export const transferOperation: ApprovableOperation<z.infer<typeof transferInput>, string> = {
  key: 'members.transfer',
  input: transferInput,
  subject: async (operations, { tenant, actor, input }) => {
    const done = await sameTransfer(operations, tenant, input)
    if (!done) await checkTransfer(operations, tenant, input)
    const member = await findMember(operations, tenant, input.member)
    const { memberNumber, payrollAuthority, payrollNumber } = member
    return {
      ...{ collection: slugs.members, documentId: input.member, part: input.from, amount: null },
      title: `${memberNumber}: ${input.from}`,
      fingerprint: { payrollAuthority, payrollNumber },
      madeBy: [actor.id],
      isDone: done !== null,
    }
  },
  perform: ({ storage }, { tenant, actor, input }) =>
    transferAsDecided(storage, { ...input, tenant, actor }),
}

/** Undoing a transfer, as a workflow sees it. */
export const undoTransferOperation: ApprovableOperation<z.infer<typeof undoInput>, void> = {
  key: 'members.undo-transfer',
  input: undoInput,
  subject: async (operations, { tenant, actor, input }) => {
    const transfer = await findTransfer(operations, { tenant }, input.transfer)
    const isDone = transfer.status === 'undone'
    if (!isDone) await undoableMember(operations, transfer)
    const { memberNumber } = await findMember(operations, tenant, transfer.member)
    return {
      ...{ collection: transferSlugs.transfers, documentId: transfer.id, amount: null, isDone },
      title: `${memberNumber}: ${transfer.from}`,
      fingerprint: { status: transfer.status },
      madeBy: [actor.id],
    }
  },
  perform: ({ storage }, { tenant, actor, input }) =>
    undoAsDecided(storage, { ...input, tenant, actor }),
}

/**
 * Transfers a member, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED and what `transferAsDecided` throws
 */
export async function transferMember(
  storage: Storage,
  { tenant, actor, ...input }: TransferMember,
): Promise<string> {
  await requireApproval(storage, transferOperation, { tenant, actor, input })
  return transferAsDecided(storage, { ...input, tenant, actor })
}

/**
 * Takes a transfer back, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED and what `undoAsDecided` throws
 */
export async function undoTransfer(
  storage: Storage,
  { tenant, actor, ...input }: UndoTransfer,
): Promise<void> {
  await requireApproval(storage, undoTransferOperation, { tenant, actor, input })
  await undoAsDecided(storage, { ...input, tenant, actor })
}
