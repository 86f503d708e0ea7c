import type {
  CollectionAfterReadHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
  Where,
} from 'payload'
import { idOf } from '../../tenants/ids'
import { grantsOf, holdsIn, type Grants } from '../../tenants/permissions/grants'
import { userErrors } from './errors'
import type { MembershipRow } from './rights'

type Arguments = {
  where?: Where
  sort?: string | string[]
  field?: string
  overrideAccess?: boolean
}

const permission = 'users.read'
const isHidden = (path: string) => /^(tenants|platformRole)(\.|__|$)/.test(path)

/**
 * A filter or an order by memberships would tell, by the rows that come back, which other societies
 * a person serves. People may filter by their own societies only.
 */
export const guardUserQueries: CollectionBeforeOperationHook = async ({ args, req }) => {
  const { where, sort, field, overrideAccess } = args as Arguments
  if (overrideAccess === true || !req.user) return args
  const grants = await grantsOf(req)
  if (grants.platform.has(permission)) return args
  const ordered = [...(Array.isArray(sort) ? sort : [sort ?? '']), field ?? '']
  const asked =
    ordered.find((path) => isHidden(path.replace(/^-/, ''))) ?? forbiddenPath(where, grants)
  if (asked === undefined) return args
  throw userErrors.QUERY_REFUSED(`Users cannot be filtered or sorted by "${asked}" like this.`, {
    field: asked,
  })
}

function forbiddenPath(where: unknown, grants: Grants): string | undefined {
  if (Array.isArray(where)) {
    return where.map((part) => forbiddenPath(part, grants)).find((path) => path !== undefined)
  }
  if (where === null || typeof where !== 'object') return undefined
  for (const [key, constraint] of Object.entries(where)) {
    const isGroup = ['and', 'or'].includes(key.toLowerCase())
    const path = isGroup ? forbiddenPath(constraint, grants) : isHidden(key) ? key : undefined
    if (path !== undefined && !(!isGroup && asksForOwnSocieties(key, constraint, grants)))
      return path
  }
  return undefined
}

function asksForOwnSocieties(path: string, constraint: unknown, grants: Grants): boolean {
  if (path !== 'tenants.tenant' || constraint === null || typeof constraint !== 'object')
    return false
  return Object.entries(constraint).every(([operator, value]) => {
    if (operator !== 'equals' && operator !== 'in') return false
    const ids = Array.isArray(value) ? value : String(value).split(',')
    return ids.every((id) => holdsIn(grants, String(id), permission))
  })
}

/** Leaves out the societies of a user that the reader has nothing to do with. */
export const hideOtherSocieties: CollectionAfterReadHook = async ({ doc, req }) => {
  const user = doc as { id: string; tenants?: MembershipRow[] | null }
  if (!user.tenants || (await seesAll(req, user.id))) return doc
  const grants = await grantsOf(req)
  return {
    ...user,
    tenants: user.tenants.filter((row) => holdsIn(grants, idOf(row.tenant) ?? '', permission)),
  }
}

/** Whether the reader may see every society of a user: the user himself, and staff of the platform. */
export async function seesAll(req: PayloadRequest, id: string): Promise<boolean> {
  if (!req.user || req.user.id === id) return true
  return (await grantsOf(req)).platform.has(permission)
}
