import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest } from 'payload'
import { idOf } from '../ids'
import { guardErrors } from './errors'
import { referencesIn, type Reference } from './references'

/**
 * Keeps a row in its society: its tenant never changes, and every relationship that was set points
 * to a row of the same society. One query for each collection pointed to, whoever writes.
 * @param owned slugs of all tenant-owned collections
 */
export function keepInsideTenant(owned: Set<string>): CollectionBeforeChangeHook {
  return async ({ collection, data, originalDoc, req }) => {
    const before = idOf((originalDoc as { tenant?: unknown } | undefined)?.tenant)
    const tenant = idOf(data.tenant) ?? before
    if (before !== undefined && tenant !== before) {
      throw guardErrors.TENANT_FIXED(`${collection.slug}: field "tenant" of a row cannot change.`, {
        field: 'tenant',
      })
    }
    if (tenant === undefined) {
      throw guardErrors.TENANT_REQUIRED(`${collection.slug}: field "tenant" is empty.`, {
        field: 'tenant',
      })
    }
    const known = new Set(referencesIn(collection.fields, originalDoc).map(keyOf))
    const added = referencesIn(collection.fields, data).filter(
      (reference) => owned.has(reference.collection) && !known.has(keyOf(reference)),
    )
    await assertInside(req, collection.slug, tenant, added)
    return data
  }
}

const keyOf = ({ collection, id }: Reference) => `${collection}:${id}`

async function assertInside(
  req: PayloadRequest,
  slug: string,
  tenant: string,
  references: Reference[],
): Promise<void> {
  for (const collection of new Set(references.map((reference) => reference.collection))) {
    const group = references.filter((reference) => reference.collection === collection)
    const ids = [...new Set(group.map(({ id }) => id))]
    const inside = await idsInTenant(req, collection, tenant, ids)
    const outside = group.find(({ id }) => !inside.has(id))
    if (!outside) continue
    throw guardErrors.RELATION_OUTSIDE(
      `${slug}: field "${outside.path}" names a row of ${collection} that this society does not have.`,
      { field: outside.path },
    )
  }
}

async function idsInTenant(
  req: PayloadRequest,
  collection: string,
  tenant: string,
  ids: string[],
): Promise<Set<string>> {
  const { docs } = await req.payload.db.find({
    collection: collection as CollectionSlug,
    where: { and: [{ id: { in: ids } }, { tenant: { equals: tenant } }] },
    select: { tenant: true },
    pagination: false,
    limit: 0,
    req,
  })
  return new Set(docs.map((doc) => String(doc.id)))
}
