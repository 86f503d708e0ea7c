import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint } from '../../../collections/endpoint'
import { placeOf, placeOfId } from '../../../collections/endpoint/place'
import { slugs } from '../../../collections/slugs'
import { confirmAccount, rejectAccount } from '../accounts/confirm'
import { unknownAccount } from '../accounts/find'
import { proposeAccount, unknownMember } from '../accounts/propose'
import { payoutSlugs } from '../slugs'

const proposal = z.strictObject({
  member: z.string(),
  name: z.string().max(70),
  branch: z.string(),
  account: z.string(),
})
const reasoned = z.strictObject({ reason: z.string().trim().min(3, 'Say why, in a few words.') })

const at = (req: PayloadRequest) =>
  placeOf(req, {
    ...{ collection: payoutSlugs.accounts, permission: 'payouts.confirm-account' },
    unknown: unknownAccount,
  })

/** `POST /api/payout-accounts/propose` {member, name, branch, account} */
const proposeEndpoint = endpoint('post', '/propose', async (req) => {
  const body = await bodyOf(req, proposal)
  const { tenant, actor, storage } = await placeOfId(req, body.member, {
    ...{ collection: slugs.members, permission: 'payouts.propose-account' },
    unknown: unknownMember,
  })
  const id = await proposeAccount(storage, { ...body, tenant, actor })
  return Response.json({ id }, { status: 201 })
})

/** `POST /api/payout-accounts/:id/confirm` */
const confirmEndpoint = endpoint('post', '/:id/confirm', async (req) => {
  const { tenant, id, actor, storage } = await at(req)
  await confirmAccount(storage, { tenant, account: id, actor })
  return Response.json({ id, status: 'confirmed' })
})

/** `POST /api/payout-accounts/:id/reject` {reason} */
const rejectEndpoint = endpoint('post', '/:id/reject', async (req) => {
  const { tenant, id, actor, storage } = await at(req)
  const { reason } = await bodyOf(req, reasoned)
  await rejectAccount(storage, { tenant, account: id, actor, reason })
  return Response.json({ id, status: 'rejected' })
})

export const accountEndpoints = [proposeEndpoint, confirmEndpoint, rejectEndpoint]
