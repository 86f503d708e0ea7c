import type { Endpoint } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint, queryOf } from '../../../collections/endpoint'
import { enqueueJob } from '../../../jobs'
import { storageOf } from '../../../storage'
import { requireApproval } from '../../../tenants/approvals/gate'
import { makeOperation } from '../batches/approval'
import { batchByNumber, nextBatchNumber } from '../batches/find'
import { planBatch } from '../batches/plan'
import { previewBatch } from '../batches/preview'
import { makeJob } from '../job'
import { targetOf } from './place'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the day as YYYY-MM-DD.')

const makeBody = z.strictObject({
  to: day,
  /** The number that the preview showed. Default: the next one. */
  number: z.int().min(1).optional(),
})

/** Under `/api/gl-export-targets`. */
export const targetEndpoints: Omit<Endpoint, 'root'>[] = [
  endpoint('get', '/:id/preview', async (req) => {
    const { tenant, target } = await targetOf(req, 'gl-export.make')
    const { to } = queryOf(req, z.object({ to: day }))
    const order = { tenant, target: target.id, to }
    return Response.json(await previewBatch(storageOf(req.payload), order))
  }),
  endpoint('post', '/:id/export', async (req) => {
    const { tenant, target, actor } = await targetOf(req, 'gl-export.make')
    const body = await bodyOf(req, makeBody)
    const storage = storageOf(req.payload)
    const number = body.number ?? (await nextBatchNumber(storage, { tenant, target: target.id }))
    const place = { tenant, target: target.id, number }
    // What can be refused at once is not left to the job.
    if (!(await batchByNumber(storage, place))) await planBatch(storage, { target, to: body.to })
    const input = { target: target.id, to: body.to, number }
    await requireApproval(storage, makeOperation, { tenant, actor, input })
    const key = `${target.code}/${number}/${body.to}`
    const job = await enqueueJob({ storage }, { tenant, job: makeJob, key, input, actor })
    return Response.json({ job, number }, { status: 202 })
  }),
]
