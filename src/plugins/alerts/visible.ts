import type { Access, PayloadRequest } from 'payload'
import { storageOf } from '../../storage'
import { allRows } from '../../storage/reading'
import { grantsOf } from '../../tenants/permissions/grants'
import { permittedTenants } from '../../tenants/permissions'
import type { AlertRow } from './evaluate/alerts'
import { alertSlugs } from './slugs'

/**
 * The alerts of a society whose hits this person may see: by a role that the alert names, or by the right
 * to change alerts, with which anybody could name his own.
 */
export async function visibleAlerts(req: PayloadRequest, tenant: string): Promise<AlertRow[]> {
  const { roles, platform, tenants } = await grantsOf(req)
  const held = roles.get(tenant) ?? new Set()
  const rows = await allRows<AlertRow>(storageOf(req.payload), { tenant }, alertSlugs.alerts, {})
  const seesAll =
    platform.has(`${alertSlugs.hits}.read`) ||
    tenants.get(tenant)?.has(`${alertSlugs.alerts}.update`) === true
  return rows.filter(
    ({ visibleTo }) => seesAll || !visibleTo?.length || visibleTo.some((id) => held.has(id)),
  )
}

/** Hits are read by the roles that their alert names. */
export const ofVisibleAlerts: Access = async ({ req }) => {
  const societies = await permittedTenants(req, `${alertSlugs.hits}.read`)
  const { platform } = await grantsOf(req)
  if (platform.has(`${alertSlugs.hits}.read`)) return true
  const alerts = await Promise.all(societies.map((tenant) => visibleAlerts(req, tenant)))
  return { alert: { in: alerts.flat().map(({ id }) => id) } }
}
