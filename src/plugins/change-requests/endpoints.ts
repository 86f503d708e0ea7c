import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint, pathId, queryOf } from '../../collections/endpoint'
import { beneficiarySet } from '../../collections/beneficiaries/endpoint'
import { slugs } from '../../collections/slugs'
import { storageOf } from '../../storage'
import { actorOf, authorise, hasPermission, permittedTenants } from '../../tenants/permissions'
import { acceptApplication, acceptInput } from './applications/approval'
import { proposeBeneficiaries } from './requests/beneficiary-set'
import { acceptChange, declineChange } from './requests/decide'
import { proposableFields } from './requests/fields'
import { findRecord, findRequest, unknownRecord, unknownRequest } from './requests/find'
import { proposeDependant } from './requests/new-dependant'
import { proposeChange } from './requests/propose'
import { reviewOf } from './requests/review'
import type { About } from './requests/types'
import { changeRequestSlugs } from './slugs'

const CREATE = 'change-requests.create'
const DECIDE = 'change-requests.decide'

const about = z.enum([slugs.members, slugs.dependants, slugs.beneficiaries])
const value = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()])
const list = z.array(z.union([z.string().max(200), z.number()])).max(100)

const reason = z.string().trim().max(500).nullish()

const proposal = z.strictObject({
  about,
  record: z.string(),
  changes: z.record(z.string().max(100), z.union([value, list])),
  reason,
})

/** `POST /api/change-requests/propose` {about, record, changes: {field: value}, reason?} */
const proposeEndpoint = endpoint('post', '/propose', async (req) => {
  const body = await bodyOf(req, proposal)
  const tenant = await tenantOfRecord(req, body)
  await authorise(req, tenant, CREATE)
  return Response.json({ id: await proposeChange(req, { ...body, tenant }) }, { status: 201 })
})

const newDependant = z.strictObject({
  member: z.string(),
  values: z.record(z.string().max(100), z.union([value, list])),
  reason,
})

/** `POST /api/change-requests/propose-dependant` {member, values: {field: value}, reason?} */
const proposeDependantEndpoint = endpoint('post', '/propose-dependant', async (req) => {
  const body = await bodyOf(req, newDependant)
  const tenant = await tenantOfRecord(req, { about: slugs.members, record: body.member })
  await authorise(req, tenant, CREATE)
  return Response.json({ id: await proposeDependant(req, { ...body, tenant }) }, { status: 201 })
})

/** `POST /api/change-requests/propose-beneficiaries` {member, beneficiaries: the whole set, reason?} */
const proposeBeneficiariesEndpoint = endpoint('post', '/propose-beneficiaries', async (req) => {
  const body = await bodyOf(req, beneficiarySet.extend({ member: z.string(), reason }))
  const tenant = await tenantOfRecord(req, { about: slugs.members, record: body.member })
  await authorise(req, tenant, CREATE)
  await authorise(req, tenant, `${slugs.beneficiaries}.read`)
  const id = await proposeBeneficiaries(req, { ...body, tenant })
  return Response.json({ id }, { status: 201 })
})

/** `GET /api/change-requests/fields?about=&record=`: of which fields a change can be proposed. */
const fieldsEndpoint = endpoint('get', '/fields', async (req) => {
  const query = queryOf(req, z.object({ about, record: z.string() }))
  const tenant = await tenantOfRecord(req, query)
  await authorise(req, tenant, CREATE)
  return Response.json({ fields: await proposableFields(req, tenant, query.about) })
})

/** `GET /api/change-requests/counts?member=`: how many requests stand where, for a member. */
const countsEndpoint = endpoint('get', '/counts', async (req) => {
  const { member } = queryOf(req, z.object({ member: z.string() }))
  const tenant = await tenantOfRecord(req, { about: slugs.members, record: member })
  await authorise(req, tenant, `${changeRequestSlugs.requests}.read`)
  const groups = await storageOf(req.payload).sum({ tenant }, changeRequestSlugs.requests, {
    ...{ where: { member: { equals: member } }, groupBy: ['status'], fields: [] },
  })
  const counts = Object.fromEntries(groups.map(({ status, count }) => [String(status), count]))
  return Response.json({ open: 0, accepted: 0, partly: 0, declined: 0, ...counts })
})

/** `GET /api/change-requests/:id/review`: old and new beside each other. */
const reviewEndpoint = endpoint('get', '/:id/review', async (req) => {
  const { tenant, request } = await placeOf(req, null)
  const row = await findRequest(storageOf(req.payload), { tenant }, request)
  const { status, about: of, kind, reason, makerName } = row
  return Response.json({
    ...{ status, about: of, kind, reason, makerName, fields: await reviewOf(req, row) },
    isMaker: row.maker === actorOf(req).id,
    mayDecide: await hasPermission(req, tenant, DECIDE),
  })
})

const acceptance = z.strictObject({ fields: z.array(z.string()).min(1).optional() })

/** `POST /api/change-requests/:id/accept` {fields?}: all of it, or single fields */
const acceptEndpoint = endpoint('post', '/:id/accept', async (req) => {
  const place = await placeOf(req, DECIDE)
  const { fields } = await bodyOf(req, acceptance)
  const status = await acceptChange(req, { ...place, fields })
  return Response.json({ id: place.request, status })
})

const application = acceptInput.omit({ request: true })

/** `POST /api/change-requests/:id/accept-application` {from?}: the member joins the product */
const acceptApplicationEndpoint = endpoint('post', '/:id/accept-application', async (req) => {
  const place = await placeOf(req, 'products.accept-application')
  const { from } = await bodyOf(req, application)
  await acceptApplication(req.payload, { ...place, from, actor: actorOf(req) })
  return Response.json({ id: place.request, status: 'accepted' })
})

const refusal = z.strictObject({
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(500),
})

/** `POST /api/change-requests/:id/decline` {reason} */
const declineEndpoint = endpoint('post', '/:id/decline', async (req) => {
  const place = await placeOf(req, DECIDE)
  await declineChange(req, { ...place, ...(await bodyOf(req, refusal)) })
  return Response.json({ id: place.request, status: 'declined' })
})

export const changeRequestEndpoints = [
  proposeEndpoint,
  proposeDependantEndpoint,
  proposeBeneficiariesEndpoint,
  fieldsEndpoint,
  countsEndpoint,
  reviewEndpoint,
  acceptEndpoint,
  acceptApplicationEndpoint,
  declineEndpoint,
]

async function placeOf(req: PayloadRequest, permission: string | null) {
  const id = pathId(req)
  const { tenant } = await findRequest(storageOf(req.payload), { platform: true }, id)
  const visible = await permittedTenants(req, `${changeRequestSlugs.requests}.read`)
  if (!visible.includes(tenant)) throw unknownRequest(id)
  if (permission) await authorise(req, tenant, permission)
  return { tenant, request: id }
}

/** @throws CHANGE_RECORD_UNKNOWN also for a record that the person may not see */
async function tenantOfRecord(
  req: PayloadRequest,
  { about: kind, record }: { about: About; record: string },
): Promise<string> {
  const place = { about: kind, id: record }
  const { tenant } = await findRecord(storageOf(req.payload), { platform: true }, place)
  if ((await permittedTenants(req, `${kind}.read`)).includes(tenant)) return tenant
  throw unknownRecord(record)
}
