import { z } from 'zod'
import { slugs } from '../../../collections/slugs'
import type { JobDefinition } from '../../../jobs'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import { findChange } from '../find'
import type { UndoReport } from '../types'
import type { UndoPlatform } from './context'
import { assertAnother, assertUndoable, undoAsDecided, type UndoChange } from './undo'

const input = z.strictObject({ change: z.uuid(), reason: z.string().trim().min(3) })
type Input = z.infer<typeof input>
type Undone = Omit<UndoReport, 'records'>

/** Undoing an import or a bulk edit, as a workflow sees it. */
export const undoOperation: ApprovableOperation<Input, Undone> = {
  key: 'imports.undo',
  input,
  subject: async (operations, { tenant, actor, input: { change: id } }) => {
    const change = await findChange(operations, { tenant }, id)
    assertUndoable(change)
    assertAnother(change, actor)
    const { targetCollection, about, created, updated, maker, status } = change
    return {
      ...{ collection: slugs.bulkChanges, documentId: id, amount: null },
      title: [targetCollection, about].filter(Boolean).join(': '),
      fingerprint: { created, updated },
      madeBy: [maker],
      isDone: status === 'undone',
    }
  },
  perform: (platform, { tenant, actor, input: asked, progress, signal }) =>
    undoAsDecided(platform, { ...asked, tenant, actor, onProgress: progress, signal }),
}

/**
 * Undoes an import or a bulk edit, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED and what `undoAsDecided` throws
 */
export async function undoChange(platform: UndoPlatform, order: UndoChange): Promise<Undone> {
  const { tenant, actor, change, reason } = order
  await requireApproval(platform.storage, undoOperation, {
    tenant,
    actor,
    input: { change, reason },
  })
  return undoAsDecided(platform, order)
}

/** Does it in the background: an import may be of a hundred thousand rows. */
export const undoJob: JobDefinition<Input, Undone> = {
  name: 'bulk-changes.undo',
  permission: 'imports.undo',
  run: ({ payload, storage, tenant, input: asked, actor, progress, signal }) =>
    undoChange({ payload, storage }, { ...asked, tenant, actor, onProgress: progress, signal }),
}
