import type { Access, AccessArgs, AccessResult, CollectionConfig, Where } from 'payload'
import { idOf } from '../ids'
import type { Ownership } from '../ownership'
import { grantsOf, holdsIn, societiesWith, type Grants } from '../permissions/grants'

type Verb = 'read' | 'create' | 'update' | 'delete'
type Owned = { slug: string; ownership: Ownership; hasVersions: boolean }

const nobody = (): false => false

/**
 * Every access function of a collection, built from its ownership. What the collection itself
 * declared is added as a further condition, never instead.
 */
export function guardedAccess(
  collection: Owned,
  own: CollectionConfig['access'],
): CollectionConfig['access'] {
  const { ownership } = collection
  const guard = (verb: Verb, prefix = ''): Access =>
    both(scopeAccess(collection, verb, prefix), own?.[verb])
  const peopleWrite = ownership.writtenBy === 'people' && !ownership.internal
  const changeable = peopleWrite && !ownership.appendOnly
  return {
    read: ownership.internal ? nobody : guard('read'),
    readVersions:
      ownership.internal || !collection.hasVersions ? nobody : guard('read', 'version.'),
    create: peopleWrite ? both(createAccess(collection), own?.create) : nobody,
    update: changeable ? guard('update') : nobody,
    delete: changeable && !ownership.kept ? guard('delete') : nobody,
    unlock: changeable ? guard('update') : nobody,
    admin: async ({ req }) => {
      const grants = await grantsOf(req)
      // Who must change his password first needs the form for it.
      return grants.platform.size > 0 || grants.tenants.size > 0 || mustChangePassword(req.user)
    },
  }
}

function scopeAccess({ slug, ownership }: Owned, verb: Verb, prefix: string): Access {
  const permission = `${slug}.${verb}`
  return async ({ req }) => {
    const grants = await grantsOf(req)
    const scope = scopeOf(grants, ownership, permission, prefix)
    const isOwn = ownership.ownRow && verb !== 'delete' && req.user?.collection === slug
    if (scope === true || !isOwn || !isActive(req.user)) return scope
    const ownRow: Where = { [`${prefix}id`]: { equals: req.user?.id } }
    return scope === false ? ownRow : { or: [ownRow, scope] }
  }
}

function scopeOf(
  grants: Grants,
  ownership: Ownership,
  permission: string,
  prefix: string,
): boolean | Where {
  if (grants.platform.has(permission)) return everySociety(grants, ownership, permission, prefix)
  const societies = societiesWith(grants, permission)
  if (societies.length === 0) return false
  const path = ownership.of === 'tenant' ? 'tenant' : ownership.societyPath
  return path === undefined ? true : { [prefix + path]: { in: societies } }
}

function everySociety(
  grants: Grants,
  { of }: Ownership,
  permission: string,
  prefix: string,
): true | Where {
  const locked = [...grants.readOnly].filter((tenant) => !holdsIn(grants, tenant, permission))
  if (of === 'platform' || locked.length === 0) return true
  return { [`${prefix}tenant`]: { not_in: locked } }
}

function createAccess({ slug, ownership }: Owned): Access {
  const permission = `${slug}.create`
  return async ({ req, data }) => {
    const grants = await grantsOf(req)
    const tenant =
      ownership.of === 'tenant'
        ? idOf((data as { tenant?: unknown } | undefined)?.tenant)
        : undefined
    // Without a society this is a question of the form ("may I create any?"): a real create has one by now.
    if (tenant === undefined) {
      return grants.platform.has(permission) || societiesWith(grants, permission).length > 0
    }
    return holdsIn(grants, tenant, permission)
  }
}

function both(first: Access, second: Access | undefined): Access {
  if (!second) return first
  return async (args: AccessArgs): Promise<AccessResult> => {
    const result = await first(args)
    if (result === false) return false
    const further = await second(args)
    if (further === false || result === true) return further
    return further === true ? result : { and: [result, further] }
  }
}

function mustChangePassword(user: unknown): boolean {
  return (
    isActive(user) && Boolean((user as { mustChangePassword?: boolean } | null)?.mustChangePassword)
  )
}

function isActive(user: unknown): boolean {
  return (user as { status?: string } | null)?.status !== 'disabled'
}
