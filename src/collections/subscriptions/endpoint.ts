import { z } from 'zod'
import { storageOf } from '../../storage'
import { actorOf, authorise, permittedTenants } from '../../tenants/permissions'
import { bodyOf, endpoint, pathId } from '../endpoint'
import { slugs } from '../slugs'
import { subscriptionErrors } from './errors'
import { findSubscription, repriceSubscription } from './reprice'

const repriceBody = z.strictObject({
  period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write the month as YYYY-MM.'),
})

/** `POST /api/subscriptions/:id/reprice`: works the amount out again from a month on. */
export const repriceEndpoint = endpoint('post', '/:id/reprice', async (req) => {
  const subscription = pathId(req)
  const storage = storageOf(req.payload)
  const { tenant } = await findSubscription(storage, { platform: true }, subscription)
  const visible = await permittedTenants(req, `${slugs.subscriptions}.read`)
  if (!visible.includes(tenant))
    throw subscriptionErrors.SUBSCRIPTION_UNKNOWN(`There is no subscription ${subscription}.`)
  await authorise(req, tenant, `${slugs.subscriptions}.update`)
  const { period } = await bodyOf(req, repriceBody)
  const order = { tenant, subscription, period, actor: actorOf(req) }
  return Response.json(await repriceSubscription(storage, order))
})
