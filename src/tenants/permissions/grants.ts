import type { PayloadRequest, Where } from 'payload'
import { slugs } from '../../collections/slugs'
import { storageOf } from '../../storage'
import type { Row } from '../../storage/types'
import { idOf } from '../ids'
import { isReading } from './registry'

/** What the signed-in person may do, loaded once for each request. */
export type Grants = {
  /** Held in every society and on the platform's own collections. */
  platform: Set<string>
  /** Held in one society, by its id. */
  tenants: Map<string, Set<string>>
  /** Ids of the roles held in one society, by its id. */
  roles: Map<string, Set<string>>
  /** Societies that are suspended or closed: they can be read, not changed. */
  readOnly: Set<string>
}

type StaffUser = {
  id: string
  collection?: string
  status?: string | null
  mustChangePassword?: boolean | null
  platformRole?: unknown
  tenants?: { tenant?: unknown; roles?: unknown[] | null }[] | null
}

type LoadedRole = { id: string; level: string; permissions: unknown }

const nothing: Grants = {
  platform: new Set(),
  tenants: new Map(),
  roles: new Map(),
  readOnly: new Set(),
}
const cacheKey = 'grants'

/**
 * The grants of the request's user; none for the anonymous, the disabled, who must first change a
 * password that somebody else chose, and other log-in collections.
 */
export function grantsOf(req: PayloadRequest): Promise<Grants> {
  const user = req.user as StaffUser | null | undefined
  if (!user || user.collection !== slugs.users || user.status === 'disabled') {
    return Promise.resolve(nothing)
  }
  if (user.mustChangePassword) {
    return Promise.resolve(nothing)
  }
  const context = req.context as Record<
    string,
    { of: StaffUser; grants: Promise<Grants> } | undefined
  >
  const cached = context[cacheKey]
  if (cached?.of === user) return cached.grants
  const grants = loadGrants(req, user)
  context[cacheKey] = { of: user, grants }
  return grants
}

/** True when the person may do this in the society, which must be active unless it is only read. */
export function holdsIn(grants: Grants, tenant: string, permission: string): boolean {
  if (!isReading(permission) && grants.readOnly.has(tenant)) return false
  return grants.platform.has(permission) || (grants.tenants.get(tenant)?.has(permission) ?? false)
}

/** The societies where a membership, not a platform role, gives the permission. */
export function societiesWith(grants: Grants, permission: string): string[] {
  return [...grants.tenants.keys()].filter((tenant) => holdsIn(grants, tenant, permission))
}

async function loadGrants(req: PayloadRequest, user: StaffUser): Promise<Grants> {
  const memberships = user.tenants ?? []
  const platformRole = idOf(user.platformRole)
  const roleIds = [platformRole, ...memberships.flatMap((row) => (row.roles ?? []).map(idOf))]
  const roles = await loadRoles(
    req,
    roleIds.filter((id) => id !== undefined),
  )
  const permissionsOf = (id: string | undefined, level: string) => {
    const role = id === undefined ? undefined : roles.get(id)
    return role?.level === level && Array.isArray(role.permissions)
      ? (role.permissions as string[])
      : []
  }
  const tenants = new Map<string, Set<string>>()
  const rolesHeld = new Map<string, Set<string>>()
  for (const { tenant, roles: held } of memberships) {
    const id = idOf(tenant)
    if (id === undefined) continue
    const ids = (held ?? []).map(idOf).filter((role) => roles.get(role ?? '')?.level === 'society')
    const added = ids.flatMap((role) => permissionsOf(role, 'society'))
    tenants.set(id, new Set([...(tenants.get(id) ?? []), ...added]))
    const known = rolesHeld.get(id) ?? []
    rolesHeld.set(id, new Set([...known, ...ids.filter((role) => role !== undefined)]))
  }
  await keepToMakers(req, tenants, rolesHeld)
  return {
    platform: new Set(permissionsOf(platformRole, 'platform')),
    tenants,
    roles: rolesHeld,
    readOnly: await loadReadOnlyTenants(req),
  }
}

type Workflow = { tenant: string; operation: string; inForce: { makers: string[] } | null }

/** Takes away what a society's workflow leaves to other roles. */
async function keepToMakers(
  req: PayloadRequest,
  tenants: Map<string, Set<string>>,
  roles: Map<string, Set<string>>,
): Promise<void> {
  if (!tenants.size) return
  const where: Where = { tenant: { in: [...tenants.keys()] }, active: { equals: true } }
  const select = ['tenant', 'operation', 'inForce']
  const workflows = await readPlatform(req, slugs.approvalWorkflows, where, select)
  for (const { tenant, operation, inForce } of workflows as Workflow[]) {
    const makers = inForce?.makers ?? []
    const held = roles.get(tenant)
    if (!makers.length || makers.some((role) => held?.has(role))) continue
    tenants.get(tenant)?.delete(operation)
  }
}

/** Read without Payload's hooks: this runs once in every request. */
async function loadRoles(req: PayloadRequest, ids: string[]): Promise<Map<string, LoadedRole>> {
  if (ids.length === 0) return new Map()
  const roles = await readPlatform(req, slugs.roles, { id: { in: [...new Set(ids)] } }, [
    'level',
    'permissions',
  ])
  return new Map((roles as LoadedRole[]).map((role) => [role.id, role]))
}

async function loadReadOnlyTenants(req: PayloadRequest): Promise<Set<string>> {
  const tenants = await readPlatform(req, slugs.tenants, { status: { not_equals: 'active' } }, [
    'status',
  ])
  return new Set(tenants.map((tenant) => String(tenant.id)))
}

async function readPlatform(
  req: PayloadRequest,
  collection: string,
  where: Where,
  select: string[],
): Promise<Row[]> {
  const storage = storageOf(req.payload)
  // In the request's own transaction where there is one: a second connection could wait for ever.
  const operations = (await storage.joined(req)) ?? storage
  const rows: Row[] = []
  for await (const page of operations.stream({ platform: true }, collection, { where, select }))
    rows.push(...page)
  return rows
}
