import type { PayloadRequest } from 'payload'
import { pathId } from '../../../collections/endpoint'
import { slugs } from '../../../collections/slugs'
import { storageOf } from '../../../storage'
import { actorOf, authorise, permittedTenants } from '../../../tenants/permissions'
import { findChange, unknownChange } from '../find'

/**
 * The change of the path, its society and who asks.
 * @throws BULK_UNKNOWN for one that the person may not even see, FORBIDDEN without the permission
 */
export async function placeOf(req: PayloadRequest, permission: string) {
  const id = pathId(req)
  const storage = storageOf(req.payload)
  const change = await findChange(storage, { platform: true }, id)
  const visible = await permittedTenants(req, `${slugs.bulkChanges}.read`)
  if (!visible.includes(change.tenant)) throw unknownChange(id)
  await authorise(req, change.tenant, permission)
  return { id, change, tenant: change.tenant, actor: actorOf(req), storage, payload: req.payload }
}
