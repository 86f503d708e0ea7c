import type { CollectionSlug, PayloadRequest } from 'payload'
import { helloErrors } from './errors'
import { WELCOME_PACKS } from './slug'

/**
 * The society of a pack, read with the access of who asks: a pack of another society is not found.
 * @throws PACK_UNKNOWN
 */
export async function tenantOfPack(req: PayloadRequest, pack: string): Promise<string> {
  const { docs } = await req.payload.find({
    collection: WELCOME_PACKS as CollectionSlug,
    where: { id: { equals: pack } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const [found] = docs as { tenant?: unknown }[]
  if (!found) throw helloErrors.PACK_UNKNOWN(`There is no welcome pack "${pack}".`, { pack })
  return String(found.tenant)
}
