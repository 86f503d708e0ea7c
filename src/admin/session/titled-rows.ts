import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { mayIn } from './societies'

type Asked = { tenant: string; collection: string; where: Where }

/** Documents that the reader may see, with the titles that are made when they are read. */
export async function titledRows<T>(
  req: PayloadRequest,
  { tenant, collection, where }: Asked,
): Promise<T[]> {
  if (!(await mayIn(req, tenant, `${collection}.read`))) return []
  const { docs } = await req.payload.find({
    ...{ collection: collection as CollectionSlug, where, depth: 0, pagination: false },
    ...{ overrideAccess: false, req },
  })
  return docs as unknown as T[]
}
