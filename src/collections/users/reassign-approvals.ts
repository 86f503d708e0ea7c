import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { storageOf } from '../../storage'
import { reassignApprovals } from '../../tenants/approvals/sweep'
import { idOf } from '../../tenants/ids'
import type { Rights } from './rights'

type User = Rights & { status?: string }

/** Whoever lost a role or was disabled decides nothing more: what waited for that person goes to others. */
export const reassignAfterChange: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation === 'update' && rightsOf(doc as User) !== rightsOf(previousDoc as User))
    await reassign(req, previousDoc as User)
  return doc
}

/** The same for a user who is deleted. */
export const reassignAfterDelete: CollectionAfterDeleteHook = ({ doc, req }) =>
  reassign(req, doc as User)

async function reassign(req: PayloadRequest, { tenants }: User): Promise<void> {
  const transaction = await storageOf(req.payload).joined(req)
  if (!transaction) return
  const societies = new Set((tenants ?? []).map((row) => idOf(row.tenant)))
  for (const tenant of [...societies].sort())
    if (tenant !== undefined) await reassignApprovals(req, transaction, tenant)
}

function rightsOf({ status, tenants }: User): string {
  const rows = (tenants ?? []).map((row) => [
    idOf(row.tenant),
    ...(row.roles ?? []).map(idOf).sort(),
  ])
  return JSON.stringify([status, rows.map((row) => row.join()).sort()])
}
