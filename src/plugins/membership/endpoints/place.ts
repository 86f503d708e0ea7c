import type { PayloadRequest } from 'payload'
import { pathId } from '../../../collections/endpoint'
import { slugs } from '../../../collections/slugs'
import { storageOf } from '../../../storage'
import { firstRow, isId } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { actorOf, authorise, permittedTenants } from '../../../tenants/permissions'
import { membershipErrors } from '../errors'

/**
 * The member of the path, the society, and who asks.
 * @param permission of the operation; null when seeing the member is enough
 * @throws MEMBER_UNKNOWN for a member the person may not even see, FORBIDDEN without the permission
 */
export async function memberPlace(req: PayloadRequest, permission: string | null) {
  const storage = storageOf(req.payload)
  const member = pathId(req)
  const row = isId(member)
    ? await firstRow<Row & { tenant: string }>(storage, { platform: true }, slugs.members, {
        id: { equals: member },
      })
    : null
  const visible = await permittedTenants(req, `${slugs.members}.read`)
  if (!row || !visible.includes(row.tenant)) {
    throw membershipErrors.MEMBER_UNKNOWN(`There is no member ${member}.`, { member })
  }
  const { tenant } = row
  if (permission) await authorise(req, tenant, permission)
  return { tenant, member, actor: actorOf(req), storage }
}
