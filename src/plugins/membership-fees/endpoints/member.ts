import type { PayloadRequest } from 'payload'
import { placeOfId } from '../../../collections/endpoint/place'
import { slugs } from '../../../collections/slugs'
import { feeErrors } from '../errors'

/** @throws FEE_MEMBER_UNKNOWN also for a member whom the person may not see */
export async function tenantOfMember(req: PayloadRequest, member: string): Promise<string> {
  const unknown = () =>
    feeErrors.FEE_MEMBER_UNKNOWN(`member: there is no member ${member}.`, { field: 'member' })
  const asked = { collection: slugs.members, permission: null, unknown }
  return (await placeOfId(req, member, asked)).tenant
}
