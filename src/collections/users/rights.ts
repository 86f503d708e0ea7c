import type { PayloadRequest } from 'payload'
import { idOf } from '../../tenants/ids'
import { grantsOf, holdsIn, type Grants } from '../../tenants/permissions/grants'
import { permissionRegistry } from '../../tenants/permissions/registry'
import { slugs } from '../slugs'

export type MembershipRow = { id?: string; tenant?: unknown; roles?: unknown[] | null }
export type LoadedRole = { id: string; name: string; level: string; permissions: string[] }
export type Rights = { platformRole?: unknown; tenants?: MembershipRow[] | null }

/** The roles with these ids, whoever asks: what is compared is never shown. */
export async function loadRoles(
  req: PayloadRequest,
  ids: (string | undefined)[],
): Promise<Map<string, LoadedRole>> {
  const known = [...new Set(ids.filter((id) => id !== undefined))]
  if (known.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: slugs.roles,
    where: { id: { in: known } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map((docs as unknown as LoadedRole[]).map((role) => [role.id, role]))
}

export const rolesIn = (rows: MembershipRow[]): (string | undefined)[] =>
  rows.flatMap((row) => (row.roles ?? []).map(idOf))

/**
 * What a role holds beyond the grants.
 * @param tenant the society in which the role is held; undefined for a role of the platform
 */
export function permissionBeyond(
  req: PayloadRequest,
  grants: Grants,
  role: LoadedRole,
  tenant: string | undefined,
): string | undefined {
  const registry = permissionRegistry(req.payload.config)
  return role.permissions.find((permission) => {
    // What no plugin declares any more gives no right.
    if (!registry.has(permission) || grants.platform.has(permission)) return false
    return tenant === undefined || !holdsIn(grants, tenant, permission)
  })
}

/** Whether a user may do nothing that the signed-in person may not do in the same place. */
export async function isWithinOwn(
  req: PayloadRequest,
  { platformRole, tenants }: Rights,
): Promise<boolean> {
  const grants = await grantsOf(req)
  const platform = idOf(platformRole)
  const rows = tenants ?? []
  const roles = await loadRoles(req, [platform, ...rolesIn(rows)])
  const isHeld = (id: string | undefined, tenant?: string) => {
    const role = id === undefined ? undefined : roles.get(id)
    return !role || permissionBeyond(req, grants, role, tenant) === undefined
  }
  if (!isHeld(platform)) return false
  return rows.every((row) => rolesIn([row]).every((id) => isHeld(id, idOf(row.tenant) ?? '')))
}
