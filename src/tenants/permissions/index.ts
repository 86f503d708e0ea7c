import type { PayloadRequest } from 'payload'
import { slugs } from '../../collections/slugs'
import { systemActor, type Actor } from '../../domain/actor'
import { permissionErrors } from './errors'
import { grantsOf, holdsIn, societiesWith } from './grants'
import { isReading, permissionRegistry } from './registry'

export type { Permission, PermissionDeclaration, SystemRoleKey } from './declaration'
export { systemRoleKeys } from './declaration'
export { ensureSystemRoles } from './ensure-system-roles'
export { permissionErrors } from './errors'
export { permissionRegistry } from './registry'

/**
 * Refuses what the signed-in person may not do in a society. Every custom endpoint and job calls it,
 * because Payload checks nothing there.
 * @throws FORBIDDEN also for a society that does not exist, so that nobody learns which ones do
 */
export async function authorise(
  req: PayloadRequest,
  tenant: string,
  permission: string,
): Promise<void> {
  if (await hasPermission(req, tenant, permission)) return
  throw permissionErrors.FORBIDDEN(`You may not do this in this society: ${permission}.`, {
    permission,
  })
}

/**
 * Whether the signed-in person holds the permission in the society. A society that is suspended or
 * closed allows reading only.
 */
export async function hasPermission(
  req: PayloadRequest,
  tenant: string,
  permission: string,
): Promise<boolean> {
  assertKnown(req, permission)
  return holdsIn(await grantsOf(req), tenant, permission)
}

/** Whether the person's platform role holds the permission, and with it in every society. */
export async function hasPlatformPermission(
  req: PayloadRequest,
  permission: string,
): Promise<boolean> {
  assertKnown(req, permission)
  return (await grantsOf(req)).platform.has(permission)
}

/** The ids of all societies where the signed-in person holds the permission. */
export async function permittedTenants(req: PayloadRequest, permission: string): Promise<string[]> {
  assertKnown(req, permission)
  const grants = await grantsOf(req)
  if (!grants.platform.has(permission)) return societiesWith(grants, permission)
  const { docs } = await req.payload.find({
    collection: slugs.tenants,
    where: isReading(permission) ? {} : { status: { equals: 'active' } },
    select: { status: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map((tenant) => String(tenant.id))
}

/** Who acts: the signed-in person, or the system when nobody is signed in. */
export function actorOf(req: PayloadRequest): Actor {
  const user = req.user as { id: string; name?: string; email?: string } | null | undefined
  if (!user) return systemActor('local')
  return { id: user.id, name: user.name ?? user.email ?? user.id }
}

/** A permission nobody declared would always be refused: a spelling mistake must not look like that. */
function assertKnown(req: PayloadRequest, permission: string): void {
  if (permissionRegistry(req.payload.config).has(permission)) return
  throw permissionErrors.PERMISSION_UNKNOWN(
    `No role can hold "${permission}": it is not declared.`,
    {
      permission,
    },
  )
}
