import { z } from 'zod'
import { bodyOf, endpoint } from '../../../collections/endpoint'
import { isPeriod } from '../../../domain/calendar'
import { enqueueJob } from '../../../jobs/enqueue'
import { storageOf } from '../../../storage'
import { actorOf, authorise } from '../../../tenants/permissions'
import { reportJob } from './job'
import { spanOf } from './span'

const body = z.object({
  tenant: z.uuid(),
  month: z.string().refine(isPeriod, 'Write a month as YYYY-MM.'),
})

/** `POST /api/audit-reports/make` with `{tenant, month}`: has the report of a month that is over made. */
export const makeEndpoint = endpoint('post', '/make', async (req) => {
  const { tenant, month } = await bodyOf(req, body)
  await authorise(req, tenant, 'audit.report')
  const storage = storageOf(req.payload)
  await spanOf(storage, tenant, month)
  const order = { tenant, job: reportJob, key: month, input: { month }, actor: actorOf(req) }
  return Response.json(await enqueueJob({ storage }, order))
})
