import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint } from '../../../collections/endpoint'
import { placeOf, placeOfId } from '../../../collections/endpoint/place'
import { slugs } from '../../../collections/slugs'
import { confirmAccount, rejectAccount } from '../accounts/confirm'
import { unknownAccount } from '../accounts/find'
import { proposeAccount, unknownMember } from '../accounts/propose'
import { payoutErrors } from '../errors'
import { openPayables, payeeOf, sourcesOf } from '../register/payable'
import { payoutSlugs } from '../slugs'
import { storageOf } from '../../../storage'

const proposal = z.strictObject({
  member: z.string(),
  name: z.string().max(70),
  branch: z.string(),
  account: z.string(),
  /** The payable whose payee it is, `<source>:<ref>`, where somebody else than the member is paid. */
  payable: z.string().max(200).optional(),
})
const reasoned = z.strictObject({ reason: z.string().trim().min(3, 'Say why, in a few words.') })

const at = (req: PayloadRequest) =>
  placeOf(req, {
    ...{ collection: payoutSlugs.accounts, permission: 'payouts.confirm-account' },
    unknown: unknownAccount,
  })

type Asked = { tenant: string; member: string; payable: string }

/** @throws PAYOUT_NOT_PAYABLE for what is owed no more, or not for this member */
async function payeeAsked(
  req: PayloadRequest,
  { tenant, member, payable: key }: Asked,
): Promise<string> {
  const sources = sourcesOf(req.payload)
  const payable = (await openPayables(storageOf(req.payload), { tenant, sources })).get(key)
  if (payable?.member === member) return payeeOf(payable)
  throw payoutErrors.PAYOUT_NOT_PAYABLE(`payable: ${key} is not payable now.`, { payable: key })
}

/** `POST /api/payout-accounts/propose` {member, name, branch, account, payable?} */
const proposeEndpoint = endpoint('post', '/propose', async (req) => {
  const body = await bodyOf(req, proposal)
  const { tenant, actor, storage } = await placeOfId(req, body.member, {
    ...{ collection: slugs.members, permission: 'payouts.propose-account' },
    unknown: unknownMember,
  })
  const { payable, ...details } = body
  const payee = payable ? await payeeAsked(req, { tenant, member: body.member, payable }) : null
  const id = await proposeAccount(storage, { ...details, payee, tenant, actor })
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
