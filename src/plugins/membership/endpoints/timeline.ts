import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { endpoint, queryOf } from '../../../collections/endpoint'
import { slugs } from '../../../collections/slugs'
import { hiddenPaths } from '../../../tenants/custom-fields/hidden-paths'
import { hasPermission } from '../../../tenants/permissions'
import {
  memberTimeline,
  timelineKinds,
  timelineSources,
  type TimelineEntry,
  type TimelineSource,
} from '../timeline'
import { memberPlace } from './place'

const LARGEST_PAGE = 100

const query = z.object({
  kind: z
    .string()
    .optional()
    .transform((text) => (text ? text.split(',') : [...timelineKinds]))
    .pipe(z.array(z.enum(timelineKinds))),
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(25),
})

/** `GET /api/members/:id/timeline?kind=&before=&limit=`: what happened to a member, newest first. */
export const timelineEndpoint = endpoint('get', '/:id/timeline', async (req) => {
  const { tenant, member, storage } = await memberPlace(req, null)
  const { kind: kinds, before = null, limit } = queryOf(req, query)
  const sources = await visibleSources(req, tenant)
  const request = { operations: storage, tenant, member, before, limit, kinds }
  const { entries, next } = await memberTimeline(request, sources)
  const seen = timelineKinds.filter((kind) => sources.some((each) => each.kinds.includes(kind)))
  return Response.json({ entries: await forReader(req, tenant, entries), next, kinds: seen })
})

/** A source over several collections is shown to who may read them all. */
async function visibleSources(req: PayloadRequest, tenant: string): Promise<TimelineSource[]> {
  const visible: TimelineSource[] = []
  for (const source of timelineSources) {
    const rights = await Promise.all(
      source.reads.map((collection) => hasPermission(req, tenant, `${collection}.read`)),
    )
    if (rights.every(Boolean)) visible.push(source)
  }
  return visible
}

/** Without the society's own fields that the reader's roles may not see. */
async function forReader(
  req: PayloadRequest,
  tenant: string,
  entries: TimelineEntry[],
): Promise<TimelineEntry[]> {
  const hidden = new Map<string, Set<string>>()
  for (const collection of [
    slugs.members,
    slugs.subscriptions,
    slugs.dependants,
    slugs.beneficiaries,
  ]) {
    hidden.set(collection, await hiddenPaths(req, tenant, collection))
  }
  return entries.map((entry) => ({
    ...entry,
    changes: entry.changes.filter(({ field }) => !hidden.get(entry.collection)?.has(field)),
  }))
}
