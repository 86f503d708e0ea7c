import type { PayloadRequest } from 'payload'
import { slugs } from '../../collections/slugs'
import { idOf } from '../../tenants/ids'

/**
 * Code and name of a payroll authority, as forms show them.
 * @param authority its id, or the document where the view has loaded it
 * @returns an empty text when the person may not read it
 */
export async function authorityName(req: PayloadRequest, authority: unknown): Promise<string> {
  const id = idOf(authority)
  if (!id) return ''
  const { docs } = await req.payload.find({
    collection: slugs.payrollAuthorities,
    where: { id: { equals: id } },
    select: { code: true, name: true },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const [found] = docs
  return found ? `${found.code} ${found.name}` : ''
}
