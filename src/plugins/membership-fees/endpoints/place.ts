import type { PayloadRequest } from 'payload'
import { pathId } from '../../../collections/endpoint'
import { slugs } from '../../../collections/slugs'
import type { MotsheloError } from '../../../domain/errors'
import { storageOf } from '../../../storage'
import { firstRow, isId } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { actorOf, authorise, permittedTenants } from '../../../tenants/permissions'
import { feeErrors } from '../errors'

type Asked = {
  collection: string
  permission: string
  /** The answer for a document that is not there and for one that may not be seen. */
  unknown: (id: string) => MotsheloError
}

/**
 * The document of the path, its society, and who asks.
 * @throws what `unknown` makes for a document the person may not see, FORBIDDEN without the permission
 */
export async function placeOf(req: PayloadRequest, { collection, permission, unknown }: Asked) {
  const storage = storageOf(req.payload)
  const id = pathId(req)
  const tenant = await societyOfRow(req, collection, id)
  if (!tenant) throw unknown(id)
  await authorise(req, tenant, permission)
  return { tenant, id, actor: actorOf(req), storage }
}

/** @throws FEE_MEMBER_UNKNOWN also for a member whom the person may not see */
export async function tenantOfMember(req: PayloadRequest, member: string): Promise<string> {
  const tenant = await societyOfRow(req, slugs.members, member)
  if (tenant) return tenant
  throw feeErrors.FEE_MEMBER_UNKNOWN(`member: there is no member ${member}.`, { field: 'member' })
}

async function societyOfRow(
  req: PayloadRequest,
  collection: string,
  id: string,
): Promise<string | null> {
  if (!isId(id)) return null
  const scope = { platform: true } as const
  const row = await firstRow<Row & { tenant: string }>(storageOf(req.payload), scope, collection, {
    id: { equals: id },
  })
  const visible = await permittedTenants(req, `${collection}.read`)
  return row && visible.includes(row.tenant) ? row.tenant : null
}
