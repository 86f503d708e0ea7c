import type { CollectionBeforeDeleteHook } from 'payload'
import { slugs } from '../slugs'
import { roleErrors } from './errors'

/** A role that somebody holds is not deleted: that person would lose rights without a trace. */
export const keepUsedRoles: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({
    collection: slugs.users,
    where: { or: [{ platformRole: { equals: id } }, { 'tenants.roles': { in: [id] } }] },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0)
    throw roleErrors.ROLE_IN_USE(`${totalDocs} users hold this role.`, { users: totalDocs })
}
