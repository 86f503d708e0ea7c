import { getTenantFromCookie } from '@payloadcms/plugin-multi-tenant/utilities'
import type { PayloadRequest } from 'payload'
import { slugs } from '../../collections/slugs'
import { hasPermission, permissionRegistry, permittedTenants } from '../../tenants/permissions'

/** More than these are chosen in the selector, not from cards. */
export const SOCIETIES_SHOWN = 24

export type Society = { id: string; name: string; timeZone: string }

/**
 * The society the person works in: the one of the selector, else the only one there is.
 * @returns null when there are several and none is selected
 */
export async function selectedSociety(req: PayloadRequest): Promise<Society | null> {
  const cookie = getTenantFromCookie(req.headers, 'text')
  if (typeof cookie === 'string' && cookie !== '') {
    const [society] = await findSocieties(req, [cookie])
    if (society) return society
  }
  const societies = await permittedSocieties(req)
  return societies.length === 1 ? (societies[0] ?? null) : null
}

/** The first societies the person may look into, by name. */
export async function permittedSocieties(req: PayloadRequest): Promise<Society[]> {
  return findSocieties(req, await permittedTenants(req, `${slugs.members}.read`))
}

/** A society the person may look into, or null. */
export async function societyOf(req: PayloadRequest, tenant: string): Promise<Society | null> {
  return (await findSocieties(req, [tenant]))[0] ?? null
}

/** Whether the person may do something that this installation knows at all. */
export async function mayIn(
  req: PayloadRequest,
  tenant: string,
  permission: string,
): Promise<boolean> {
  if (!permissionRegistry(req.payload.config).has(permission)) return false
  return hasPermission(req, tenant, permission)
}

async function findSocieties(req: PayloadRequest, ids: string[]): Promise<Society[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: slugs.tenants,
    where: { id: { in: ids } },
    select: { name: true, timeZone: true },
    sort: 'name',
    limit: SOCIETIES_SHOWN,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, name, timeZone }) => ({ id: String(id), name, timeZone }))
}
