import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { personalMarkOf } from '../../../tenants/personal-data'
import { bulkErrors } from '../errors'
import { selected } from './select'

/** Records that a filter by a personal number, or a search, may fit. */
const MOST_FOUND = 1000

type Shown = { tenant: string; collection: string; where: Where; search?: string; ids?: string[] }

/**
 * The records of a list as it is shown, as they may be kept on record: what was searched for may be a
 * personal number, so then the records that were found are kept and not the words.
 * @throws BULK_FILTER when they are too many to be kept
 */
export async function filterOf(
  req: PayloadRequest,
  { tenant, collection, where, search, ids }: Shown,
): Promise<Where> {
  if (ids) return { id: { in: ids } }
  const { config } = req.payload.collections[collection as CollectionSlug]
  const personal = config.flattenedFields.filter((field) => personalMarkOf(field))
  const text = JSON.stringify(where)
  if (!search && !personal.some(({ name }) => text.includes(`"${name}`))) return where
  const filter = search
    ? mergeListSearchAndWhere({ collectionConfig: config, search, where })
    : where
  const selection = { tenant, collection, filter, user: req.user }
  const docs = await selected(req.payload, selection, { after: null, limit: MOST_FOUND + 1 })
  if (docs.length > MOST_FOUND)
    throw bulkErrors.BULK_FILTER(`where: the search finds more than ${MOST_FOUND} records.`)
  return { id: { in: docs.map(({ id }) => id) } }
}
