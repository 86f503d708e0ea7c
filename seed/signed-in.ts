import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { slugs } from '../src/collections/slugs'

/** A request of a person, with that person's rights. */
export async function signedIn(payload: Payload, user: string): Promise<PayloadRequest> {
  const found = await payload.findByID({
    collection: slugs.users,
    id: user,
    depth: 0,
    overrideAccess: true,
  })
  return createLocalReq({ user: { ...found, collection: slugs.users } as never }, payload)
}
