import { z } from 'zod'
import { slugs } from '../../../collections/slugs'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import type { Storage } from '../../../storage/types'
import { assertUndoable, undoAsDecided, type Undone, type UndoRejoining } from './undo'

const input = z.strictObject({ member: z.uuid(), reason: z.string().trim().min(3) })

/** Undoing that somebody came back, as a workflow sees it: the amount is what is billed since. */
export const undoRejoiningOperation: ApprovableOperation<z.infer<typeof input>, Undone> = {
  key: 'members.undo-rejoining',
  input,
  subject: async (operations, { tenant, actor, input: { member: id } }) => {
    const { member, newest, made } = await assertUndoable(operations, { tenant, member: id, actor })
    const { memberNumber, status } = member
    return {
      ...{ collection: slugs.members, documentId: id, title: memberNumber },
      amount: made.fees.reduce((sum, { outstanding }) => sum + outstanding, 0),
      fingerprint: { rejoining: newest.undoes ?? newest.id, status },
      madeBy: [newest.maker],
      isDone: newest.undoes !== null,
    }
  },
  perform: ({ storage }, { tenant, actor, input: order }) =>
    undoAsDecided(storage, { ...order, tenant, actor }),
}

/**
 * Takes a coming back back, or asks for the approval that the society wants for it. Asked again it answers
 * the same.
 * @throws APPROVAL_REQUIRED and what `undoAsDecided` throws
 */
export async function undoRejoining(storage: Storage, order: UndoRejoining): Promise<Undone> {
  const { tenant, actor, member, reason } = order
  await requireApproval(storage, undoRejoiningOperation, {
    ...{ tenant, actor, input: { member, reason } },
  })
  return undoAsDecided(storage, order)
}
