import type { PayloadRequest } from 'payload'
import type { Actor } from '../../../domain/actor'
import { canonicalJson } from '../../../domain/canonical-json'
import { recordAudit } from '../../../hooks/audit'
import { storageOf } from '../../../storage'
import { allRows } from '../../../storage/reading'
import type { Operations, Row, Transaction } from '../../../storage/types'
import { actorOf } from '../../../tenants/permissions'
import { changeRequestSlugs } from '../slugs'
import type { RequestRow } from './types'

/** Who proposes or decides: the person signed in, or the member of the portal. */
export const whoAsks = (req: PayloadRequest): Actor =>
  (req.context.actor as Actor | undefined) ?? actorOf(req)

type Audited = { field: string; before: unknown; after: unknown; isPersonal?: true }

export type Kept = Pick<RequestRow, 'id' | 'tenant' | 'about' | 'kind' | 'documentId'> & {
  member: string | undefined
  /** What the list shows as changed. */
  fields: string
  reason: string | null | undefined
  proposed: unknown
  changes: Audited[]
}

/**
 * Writes a request that waits for a decision, with its audit entry.
 * @param asked answers the id of a request for the same, which then stands for this one
 * @returns the id of the request
 */
export async function keepRequest(
  req: PayloadRequest,
  kept: Kept,
  asked?: (transaction: Transaction) => Promise<string | null>,
): Promise<string> {
  const { tenant, changes, reason, ...row } = kept
  const actor = whoAsks(req)
  return storageOf(req.payload).transaction(async (transaction) => {
    const same = await asked?.(transaction)
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

type Same = Pick<Kept, 'tenant' | 'about' | 'kind' | 'proposed'> & { member: string }

/** The request of the same person for the same that still waits: what is sent twice waits once. */
export async function sameOpen(
  operations: Operations,
  req: PayloadRequest,
  { tenant, about, kind, member, proposed }: Same,
): Promise<string | null> {
  const rows = await allRows<Row & { id: string; proposed: unknown }>(
    operations,
    { tenant },
    changeRequestSlugs.requests,
    {
      where: {
        ...{ member: { equals: member }, status: { equals: 'open' } },
        ...{ about: { equals: about }, kind: { equals: kind } },
        maker: { equals: whoAsks(req).id },
      },
      select: ['proposed'],
    },
  )
  const wanted = canonicalJson(proposed)
  return rows.find((row) => canonicalJson(row.proposed) === wanted)?.id ?? null
}
