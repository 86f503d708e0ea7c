import { z } from 'zod'
import {
  actorOf,
  authorise,
  bodyOf,
  endpoint,
  enqueueJob,
  pathId,
  storageOf,
} from 'motshelo/plugin'
import { givePack } from './give'
import { planJob } from './plan'
import { tenantOfPack } from './visible'

const planBody = z.strictObject({
  /** The society, of those in which the person may plan. */
  tenant: z.uuid(),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write the month as YYYY-MM.'),
  /** In thebe. */
  cost: z.int().positive(),
})

export const endpoints = [
  /** `POST /api/welcome-packs/plan`: queues the work and answers at once. */
  endpoint('post', '/plan', async (req) => {
    const { tenant, ...input } = await bodyOf(req, planBody)
    await authorise(req, tenant, 'welcome-packs.plan')
    const order = { tenant, job: planJob, key: input.month, input, actor: actorOf(req) }
    const job = await enqueueJob({ storage: storageOf(req.payload) }, order)
    return Response.json({ job }, { status: 202 })
  }),
  /** `POST /api/welcome-packs/:id/give` */
  endpoint('post', '/:id/give', async (req) => {
    const pack = pathId(req)
    const tenant = await tenantOfPack(req, pack)
    await authorise(req, tenant, 'welcome-packs.give')
    return Response.json(
      await givePack(storageOf(req.payload), { tenant, pack, actor: actorOf(req) }),
    )
  }),
]
