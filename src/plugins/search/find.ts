import type { PayloadRequest } from 'payload'
import { slugs } from '../../collections/slugs'
import { rankHits, searchKeys, type SearchHit } from '../../domain/search'
import { recordAudit } from '../../hooks/audit'
import { platformOf } from '../../platform'
import { textIn } from '../../platform/labels'
import type { SearchContext, SearchSourceDeclaration } from '../../platform/types'
import { storageOf } from '../../storage'
import { actorOf, hasPermission, permissionRegistry } from '../../tenants/permissions'
import { tenantCipher } from '../../tenants/personal-data'

const MOST_HITS = 6

/** The hits of one kind of record. */
export type SearchGroup = { key: string; label: string; collection: string; hits: SearchHit[] }

/**
 * Looks in a society for what was typed, in every kind of record that the person may read there. Who was
 * looked up by a personal number is recorded, with whom.
 */
export async function search(
  req: PayloadRequest,
  { tenant, typed }: { tenant: string; typed: string },
): Promise<SearchGroup[]> {
  const keys = searchKeys(typed)
  if (!keys) return []
  const [sources, blindIndex] = await Promise.all([
    readableSources(req, tenant),
    blindIndexFor(req, tenant),
  ])
  const storage = storageOf(req.payload)
  const context: SearchContext = { storage, tenant, keys, limit: MOST_HITS, blindIndex }
  const groups = await Promise.all(
    sources.map(async ({ key, label, collection, find }) => ({
      ...{ key, collection, label: textIn(label, req.i18n.language) },
      hits: rankHits(await find(context), MOST_HITS),
    })),
  )
  const found = groups.filter(({ hits }) => hits.length)
  await recordLookUps(req, tenant, found)
  return found
}

async function readableSources(
  req: PayloadRequest,
  tenant: string,
): Promise<SearchSourceDeclaration[]> {
  const { searchSources } = platformOf(req.payload)
  const known = permissionRegistry(req.payload.config)
  const allowed = await Promise.all(
    searchSources.map(
      ({ collection }) =>
        known.has(`${collection}.read`) && hasPermission(req, tenant, `${collection}.read`),
    ),
  )
  return searchSources.filter((_, at) => allowed[at])
}

async function blindIndexFor(
  req: PayloadRequest,
  tenant: string,
): Promise<SearchContext['blindIndex']> {
  if (!(await hasPermission(req, tenant, 'personal-data.reveal'))) return () => null
  const cipher = await tenantCipher(storageOf(req.payload), tenant)
  return (kind, number) => cipher.blindIndex(kind, number)
}

/** A number that is looked up tells who somebody is: it leaves a trace, and the number itself does not. */
async function recordLookUps(
  req: PayloadRequest,
  tenant: string,
  groups: SearchGroup[],
): Promise<void> {
  const actor = actorOf(req)
  const entries = groups.flatMap(({ collection, hits }) =>
    hits
      .filter(({ by }) => by === 'personal-number')
      .map(({ id }) => ({
        tenant,
        actor,
        action: 'search.personal-number',
        collection,
        documentId: id,
      })),
  )
  if (!entries.length) return
  await storageOf(req.payload).transaction((transaction) => {
    recordAudit(transaction, entries)
    return Promise.resolve()
  })
}

/** Who may read no members has no use for the box. */
export const mayUseSearch = `${slugs.members}.read`
