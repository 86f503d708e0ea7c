import { z } from 'zod'
import { bodyOf, endpoint } from '../../../collections/endpoint'
import { enqueueJob } from '../../../jobs'
import { storageOf } from '../../../storage'
import { actorOf, authorise } from '../../../tenants/permissions'
import { billJob } from '../billing/job'
import { feeErrors } from '../errors'
import { feeSlugs } from '../slugs'
import { proposeWaiver } from '../waivers/propose'
import { placeOf } from '../../../collections/endpoint/place'

const period = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write the month as YYYY-MM.')

/** `POST /api/membership-fees/bill` {tenant, to?}: bills what is due up to a month, in the background. */
const billEndpoint = endpoint('post', '/bill', async (req) => {
  const body = await bodyOf(req, z.strictObject({ tenant: z.uuid(), to: period.optional() }))
  const { tenant, ...input } = body
  await authorise(req, tenant, 'fees.bill')
  const storage = storageOf(req.payload)
  const order = { tenant, job: billJob, key: storage.newId(), input, actor: actorOf(req) }
  return Response.json({ job: await enqueueJob({ storage }, order) }, { status: 202 })
})

const waiver = z.strictObject({
  /** Thebe; all that is outstanding when left out. */
  amount: z.int().optional(),
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(500),
})

/** `POST /api/membership-fees/:id/propose-waiver` {amount?, reason} */
const proposeWaiverEndpoint = endpoint('post', '/:id/propose-waiver', async (req) => {
  const { tenant, id, actor, storage } = await placeOf(req, {
    collection: feeSlugs.fees,
    permission: 'fees.propose-waiver',
    unknown: (fee) => feeErrors.FEE_UNKNOWN(`There is no fee ${fee}.`, { fee }),
  })
  const order = { ...(await bodyOf(req, waiver)), tenant, fee: id, actor }
  return Response.json({ id: await proposeWaiver(storage, order) }, { status: 201 })
})

export const feeEndpoints = [billEndpoint, proposeWaiverEndpoint]
