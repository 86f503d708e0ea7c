import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint, pathId, queryOf } from '../../../collections/endpoint'
import { slugs } from '../../../collections/slugs'
import { claimErrors } from '../errors'
import { payeeKinds, payMethods, places } from '../../../domain/claims'
import { causes } from '../../../domain/funeral'
import { storageOf } from '../../../storage'
import { firstRow, isId } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { fieldRights } from '../../../tenants/custom-fields/request'
import { actorOf, authorise, permittedTenants } from '../../../tenants/permissions'
import { approveClaim } from '../claims/approve'
import { assessClaim } from '../claims/assess'
import { changeOwnFields } from '../claims/change-fields'
import { recordDeath } from '../claims/death'
import { appealClaim, declineClaim } from '../claims/decide'
import { fileClaim } from '../claims/file'
import { findClaim, unknownClaim } from '../claims/find'
import { claimView } from '../claims/view'
import { namePayees } from '../payees/name'
import { releaseClaim } from '../payees/release'
import { claimSlugs } from '../slugs'

const text = (most: number) => z.string().trim().max(most).nullish()
const reasoned = z.strictObject({
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(500),
})

const form = z.strictObject({
  member: z.string(),
  type: z.string(),
  eventOn: z.string(),
  policy: z.string().nullish(),
  life: z.string().nullish(),
  memberAccount: z.string().nullish(),
  exit: z.string().nullish(),
  cause: z.enum(causes).nullish(),
  place: z.enum(places).nullish(),
  /** Thebe. */
  amount: z.int().nullish(),
  omang: text(20),
  claimantName: z.string().trim().min(1).max(200),
  claimantRelation: text(100),
  claimantPhone: text(40),
  note: text(2000),
  reference: text(100),
  /** The society's own fields, by key. */
  custom: z.record(z.string(), z.unknown()).nullish(),
})

/** `POST /api/claims/file`: takes a claim of a member in. */
const fileEndpoint = endpoint('post', '/file', async (req) => {
  const { custom, ...body } = await bodyOf(req, form)
  const tenant = await tenantOfMember(req, body.member)
  await authorise(req, tenant, 'claims.file')
  const sent = sentBy(req, tenant, custom ?? {})
  const order = { ...body, sent, tenant, channel: 'office' as const, actor: actorOf(req) }
  return Response.json(await fileClaim(storageOf(req.payload), order), { status: 201 })
})

/** What somebody sent in the society's own fields; roles say which of them. */
const sentBy = (req: PayloadRequest, tenant: string, given: Record<string, unknown>) => ({
  ...{ given, mayChange: fieldRights(req, tenant).mayChange },
})

/** @throws CLAIM_MEMBER_UNKNOWN also for a member whom the person may not see */
async function tenantOfMember(req: PayloadRequest, id: string): Promise<string> {
  const scope = { platform: true } as const
  const row = isId(id)
    ? await firstRow<Row & { tenant: string }>(storageOf(req.payload), scope, slugs.members, {
        id: { equals: id },
      })
    : null
  const visible = await permittedTenants(req, `${slugs.members}.read`)
  if (row && visible.includes(row.tenant)) return row.tenant
  throw claimErrors.CLAIM_MEMBER_UNKNOWN(`member: there is no member ${id}.`, { field: 'member' })
}

/**
 * The claim of the path, and who asks. One of another society is answered as one that is not there.
 * @throws CLAIM_UNKNOWN, FORBIDDEN without the permission
 */
export async function claimPlace(req: PayloadRequest, permission: string) {
  const storage = storageOf(req.payload)
  const id = pathId(req)
  const claim = await findClaim(storage, { platform: true }, id)
  const visible = await permittedTenants(req, `${claimSlugs.claims}.read`)
  if (!visible.includes(claim.tenant)) throw unknownClaim(id)
  const { tenant } = claim
  await authorise(req, tenant, permission)
  return { storage, claim, order: { tenant, claim: id, actor: actorOf(req) } }
}

const language = z.object({ language: z.enum(['en', 'tn']).default('en') })

/** `GET /api/claims/:id/progress?language=`: rules in words, documents, clock, payees, decisions. */
const progressEndpoint = endpoint('get', '/:id/progress', async (req) => {
  const { storage, claim } = await claimPlace(req, `${claimSlugs.documents}.read`)
  for (const slug of [claimSlugs.payees, claimSlugs.decisions])
    await authorise(req, claim.tenant, `${slug}.read`)
  const view = await claimView(storage, claim, queryOf(req, language))
  const { number, status, eligible, eligibleAmount, approvedAmount } = claim
  const { clock, items, isComplete, rules, payees, decisions } = view
  return Response.json({
    claim: { id: claim.id, number, status, eligible, eligibleAmount, approvedAmount },
    flags: claim.flags ?? [],
    documents: items.map(({ requirement, state }) => ({
      ...{ code: requirement.code, name: requirement.name, state },
    })),
    ...{ clock, isComplete, rules, payees, decisions },
  })
})

/** `POST /api/claims/:id/assess` */
const assessEndpoint = endpoint('post', '/:id/assess', async (req) => {
  const { storage, order } = await claimPlace(req, 'claims.assess')
  const { eligible, amount } = await assessClaim(storage, order)
  return Response.json({ status: 'assessed', eligible, amount })
})

const own = z.strictObject({ custom: z.record(z.string(), z.unknown()) })

/** `POST /api/claims/:id/own-fields` {custom}: keys that are left out keep what they had. */
const ownFieldsEndpoint = endpoint('post', '/:id/own-fields', async (req) => {
  const { storage, order } = await claimPlace(req, 'claims.file')
  const { custom } = await bodyOf(req, own)
  await changeOwnFields(storage, { ...order, sent: sentBy(req, order.tenant, custom) })
  return Response.json({ id: order.claim })
})

const approval = z.strictObject({
  /** Thebe; all that is eligible when left out. */
  amount: z.int().optional(),
  reason: z.string().trim().max(500).optional(),
})

/** `POST /api/claims/:id/approve` {amount?, reason?} */
const approveEndpoint = endpoint('post', '/:id/approve', async (req) => {
  const { storage, order } = await claimPlace(req, 'claims.approve')
  await approveClaim(storage, { ...order, ...(await bodyOf(req, approval)) })
  return Response.json({ id: order.claim })
})

/** `POST /api/claims/:id/decline` {reason} */
const declineEndpoint = endpoint('post', '/:id/decline', async (req) => {
  const { storage, order } = await claimPlace(req, 'claims.decline')
  await declineClaim(storage, { ...order, ...(await bodyOf(req, reasoned)) })
  return Response.json({ status: 'declined' })
})

/** `POST /api/claims/:id/appeal` {reason} */
const appealEndpoint = endpoint('post', '/:id/appeal', async (req) => {
  const { storage, order } = await claimPlace(req, 'claims.file')
  await appealClaim(storage, { ...order, ...(await bodyOf(req, reasoned)) })
  return Response.json({ status: 'appealed' })
})

const release = z.strictObject({ reason: z.string().trim().max(500).optional() })

/** `POST /api/claims/:id/release` {reason?}: the reason answers the warnings of the claim. */
const releaseEndpoint = endpoint('post', '/:id/release', async (req) => {
  const { storage, order } = await claimPlace(req, 'claims.release')
  await releaseClaim(storage, { ...order, ...(await bodyOf(req, release)) })
  return Response.json({ status: 'payable' })
})

const payees = z.strictObject({
  payees: z
    .array(
      z.strictObject({
        id: z.uuid().nullish(),
        kind: z.enum(payeeKinds),
        name: z.string().trim().min(1).max(200),
        phone: text(40),
        sharePercent: text(6),
        /** Thebe. */
        amount: z.int().positive().nullish(),
        method: z.enum(payMethods).nullish(),
        bank: text(100),
        branch: text(40),
        accountNumber: text(40),
      }),
    )
    .max(50),
})

/** `POST /api/claims/:id/payees` {payees}: who is paid, in the place of whom the type would pay. */
const payeesEndpoint = endpoint('post', '/:id/payees', async (req) => {
  const { storage, order } = await claimPlace(req, 'claims.file')
  await namePayees(storage, { ...order, ...(await bodyOf(req, payees)) })
  return Response.json({ id: order.claim })
})

/** `POST /api/claims/:id/record-death`: an exit is proposed, or the cover of the dependant ends. */
const deathEndpoint = endpoint('post', '/:id/record-death', async (req) => {
  const { storage, claim, order } = await claimPlace(req, `${claimSlugs.claims}.read`)
  const isMember = claim.person === claim.member
  await authorise(req, claim.tenant, isMember ? 'exits.propose' : `${slugs.dependants}.update`)
  return Response.json(await recordDeath(storage, order))
})

export const claimEndpoints = [
  ...[fileEndpoint, progressEndpoint, assessEndpoint, approveEndpoint, declineEndpoint],
  ...[appealEndpoint, payeesEndpoint, releaseEndpoint, deathEndpoint, ownFieldsEndpoint],
]
