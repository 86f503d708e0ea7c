import type { PayloadRequest } from 'payload'
import { storageOf } from '../../../storage'
import { actorOf, authorise, permittedTenants } from '../../../tenants/permissions'
import { pathId } from '../../../collections/endpoint'
import { reconciliationErrors } from '../errors'
import { tenantOfRow } from '../remittances/find'
import { reconciliationSlugs } from '../slugs'

/**
 * The row of the path, its society and who asks.
 * @param permission of the operation; null when seeing the row is enough
 * @throws REMITTANCE_UNKNOWN or SUSPENSE_UNKNOWN for a row the person may not even see, FORBIDDEN without the permission
 */
export async function placeOf(req: PayloadRequest, collection: string, permission: string | null) {
  const id = pathId(req)
  const tenant = await tenantOfRow(storageOf(req.payload), collection, id)
  const visible = await permittedTenants(req, `${collection}.read`)
  if (!tenant || !visible.includes(tenant)) {
    const isRemittance = collection === reconciliationSlugs.remittances
    const unknown = isRemittance
      ? reconciliationErrors.REMITTANCE_UNKNOWN
      : reconciliationErrors.SUSPENSE_UNKNOWN
    throw unknown(`There is no ${collection} document ${id}.`)
  }
  if (permission) await authorise(req, tenant, permission)
  return { tenant, id, actor: actorOf(req), storage: storageOf(req.payload) }
}
