import { z } from 'zod'
import { bodyOf, endpoint, pathId } from '../../../collections/endpoint'
import { storageOf } from '../../../storage'
import { actorOf, authorise, permittedTenants } from '../../../tenants/permissions'
import { exitSlugs } from '../slugs'
import { findPlan, unknownPlan } from './find'
import { receiveInstalment } from './receive'

const receipt = z.strictObject({
  amount: z.number().int(),
  receipt: z.string().trim().min(1, 'Enter the number of the receipt.').max(60),
})

/** `POST /api/arrears-plans/:id/receive` {amount, receipt}: an instalment comes in; thebe. */
const receiveEndpoint = endpoint('post', '/:id/receive', async (req) => {
  const id = pathId(req)
  const storage = storageOf(req.payload)
  const { tenant } = await findPlan(storage, { platform: true }, id)
  if (!(await permittedTenants(req, `${exitSlugs.plans}.read`)).includes(tenant))
    throw unknownPlan(id)
  await authorise(req, tenant, 'arrears-plans.receive')
  const order = { ...(await bodyOf(req, receipt)), tenant, plan: id, actor: actorOf(req) }
  return Response.json({ id, ...(await receiveInstalment(storage, order)) })
})

export const planEndpoints = [receiveEndpoint]
