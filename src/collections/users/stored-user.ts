import type { PayloadRequest, Where } from 'payload'
import { slugs } from '../slugs'
import type { Rights } from './rights'

/** A user as he is stored, secrets included. */
export type StoredUser = Rights &
  Record<string, unknown> & {
    id: string
    hash?: string | null
    salt?: string | null
    mustChangePassword?: boolean | null
  }

/**
 * The user that somebody wants to change. What is checked before Payload's own access control must
 * not answer differently for users out of reach: they count as missing, and Payload refuses them all.
 */
export async function changeableUser(
  req: PayloadRequest,
  id: string,
  overrideAccess = false,
): Promise<StoredUser | null> {
  const byId: Where = { id: { equals: id } }
  const where = overrideAccess ? byId : await withinReach(req, id, byId)
  if (!where) return null
  return req.payload.db.findOne<StoredUser>({ collection: slugs.users, where, req })
}

async function withinReach(req: PayloadRequest, id: string, byId: Where): Promise<Where | null> {
  const access = await req.payload.collections[slugs.users].config.access.update({ req, id })
  if (access === false) return null
  return access === true ? byId : { and: [byId, access] }
}
