import type { PayloadRequest } from 'payload'
import { pathId } from '.'
import type { Actor } from '../../domain/actor'
import type { MotsheloError } from '../../domain/errors'
import { storageOf } from '../../storage'
import { firstRow, isId } from '../../storage/reading'
import type { Row, Storage } from '../../storage/types'
import { actorOf, authorise, permittedTenants } from '../../tenants/permissions'

type Asked = {
  collection: string
  /** What the person must hold besides seeing the document; null when seeing it is enough. */
  permission: string | null
  /** The answer for a document that is not there and for one that may not be seen. */
  unknown: (id: string) => MotsheloError
}

export type Place = { tenant: string; id: string; actor: Actor; storage: Storage }

/**
 * The document of the path, its society, and who asks.
 * @throws what `unknown` makes for a document the person may not see, FORBIDDEN without the permission
 */
export const placeOf = (req: PayloadRequest, asked: Asked): Promise<Place> =>
  placeOfId(req, pathId(req), asked)

/** The same for a document that a body or a query names. */
export async function placeOfId(
  req: PayloadRequest,
  id: string,
  { collection, permission, unknown }: Asked,
): Promise<Place> {
  const tenant = await societyOfRow(req, collection, id)
  if (!tenant) throw unknown(id)
  if (permission) await authorise(req, tenant, permission)
  return { tenant, id, actor: actorOf(req), storage: storageOf(req.payload) }
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
