import type { CollectionSlug, Endpoint, Payload, PayloadRequest } from 'payload'
import { slugs } from '../../collections/slugs'
import { visibleUserChanges } from '../../collections/users/history'
import { hiddenPaths } from '../../tenants/custom-fields/hidden-paths'
import { idOf } from '../../tenants/ids'
import type { AuditChange } from './types'

const PAGE = 50
const LARGEST_PAGE = 200

export type HistoryEntry = {
  id: string
  at: string
  actorName: string
  action: string
  changes: AuditChange[]
  reason: string | null
}

type StoredEntry = HistoryEntry & { changes: AuditChange[] | null }

export type History = { entries: HistoryEntry[]; total: number; page: number; pages: number }

export type HistoryQuery = { collection: string; id: string; page?: number; limit?: number }

/**
 * What happened to one document, newest first. Whoever may read the document may read its history;
 * personal numbers in it are masked for everybody.
 * @throws Payload's NotFound or Forbidden when the reader may not see the document
 */
export async function listHistory(
  payload: Payload,
  req: PayloadRequest,
  { collection, id, page = 1, limit = PAGE }: HistoryQuery,
): Promise<History> {
  const document = await payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    select: { tenant: true } as never,
    overrideAccess: false,
    req,
  })
  const found = await payload.find({
    collection: slugs.auditLog,
    where: { documentId: { equals: id }, collection: { equals: collection } },
    sort: '-sequence',
    depth: 0,
    page,
    limit: Math.min(Math.max(limit, 1), LARGEST_PAGE),
    // The document was readable, and the log has no other gate for its own history.
    overrideAccess: true,
    req,
  })
  const all = (found.docs as unknown as StoredEntry[]).map(
    ({ id: entry, at, actorName, action, changes, reason }) => ({
      id: entry,
      at,
      actorName,
      action,
      changes: changes ?? [],
      reason: reason ?? null,
    }),
  )
  const tenant = idOf((document as { tenant?: unknown }).tenant)
  const entries =
    collection === slugs.users
      ? await visibleOfUser(req, id, all)
      : await withoutHidden(req, { tenant, collection }, all)
  return { entries, total: found.totalDocs, page: found.page ?? 1, pages: found.totalPages }
}

/** A user may work in several societies, of which the reader sees his own. */
async function visibleOfUser(
  req: PayloadRequest,
  id: string,
  entries: HistoryEntry[],
): Promise<HistoryEntry[]> {
  const visible: HistoryEntry[] = []
  for (const entry of entries) {
    const changes = await visibleUserChanges(req, id, entry.changes)
    if (changes) visible.push({ ...entry, changes })
  }
  return visible
}

/** A society's own field that the reader's roles may not see has no history for him either. */
async function withoutHidden(
  req: PayloadRequest,
  { tenant, collection }: { tenant: string | null | undefined; collection: string },
  entries: HistoryEntry[],
): Promise<HistoryEntry[]> {
  const hidden = tenant ? await hiddenPaths(req, tenant, collection) : new Set()
  if (!hidden.size) return entries
  return entries.map((entry) => ({
    ...entry,
    changes: entry.changes.filter(({ field }) => !hidden.has(field)),
  }))
}

/** `GET /api/<collection>/:id/history?page=&limit=` */
export function historyEndpoint(collection: string): Endpoint {
  return {
    path: '/:id/history',
    method: 'get',
    handler: async (req) => {
      const id = String(req.routeParams?.id ?? '')
      const query = { page: positive(req.query.page), limit: positive(req.query.limit) }
      return Response.json(await listHistory(req.payload, req, { collection, id, ...query }))
    },
  }
}

function positive(value: unknown): number | undefined {
  const number = Number(value)
  return Number.isSafeInteger(number) && number > 0 ? number : undefined
}
