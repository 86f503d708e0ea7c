import type { PayloadRequest } from 'payload'
import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import { storageOf } from '../../../storage'
import { actorOf } from '../../../tenants/permissions'
import { changeRequestSlugs } from '../slugs'
import { waitingFor, type Wanted } from './waiting'

/** Who proposes or decides: the person signed in, or the member of the portal. */
export const whoAsks = (req: PayloadRequest): Actor =>
  (req.context.actor as Actor | undefined) ?? actorOf(req)

type Audited = { field: string; before: unknown; after: unknown; isPersonal?: true }

export type Kept = Wanted & {
  /** What the list shows as changed. */
  fields: string
  reason: string | null | undefined
  changes: Audited[]
}

/**
 * Writes a request that waits for a decision, with its audit entry; the same asked twice waits once.
 * @returns the id of the request, or of the one that waits already
 * @throws CHANGE_TOO_MANY when a member asks while many requests of his wait
 */
export async function keepRequest(req: PayloadRequest, kept: Kept): Promise<string> {
  const { tenant, changes, reason, ...row } = kept
  const actor = whoAsks(req)
  return storageOf(req.payload).transaction(async (transaction) => {
    const same = await waitingFor(transaction, actor, kept)
    if (same) return same
    await transaction.insertMany({ tenant }, changeRequestSlugs.requests, [
      { ...row, reason: reason || null, maker: actor.id, makerName: actor.name },
    ])
    recordAudit(transaction, [
      {
        ...{ tenant, actor, reason: reason ?? undefined, action: 'change-requests.create' },
        ...{ collection: changeRequestSlugs.requests, documentId: row.id, changes },
      },
    ])
    return row.id
  })
}
