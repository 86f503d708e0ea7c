import { z } from 'zod'
import { enqueueJob } from '../../../jobs'
import { bodyOf, endpoint } from '../../../collections/endpoint'
import { requireApproval } from '../../../tenants/approvals/gate'
import { postJob, reverseJob } from '../jobs'
import { postOperation, reverseOperation } from '../posting/approval'
import { assertMayPost } from '../posting/may-post'
import { reconcile } from '../reconcile'
import { cancelRemittance } from '../remittances/cancel'
import { reconciliationSlugs } from '../slugs'
import { placeOf } from './place'

const accepted = (job: { id: string; status: string }) => Response.json({ job }, { status: 202 })

/** `POST /api/remittances/:id/reconcile`: names the variances; posts nothing. */
export const reconcileEndpoint = endpoint('post', '/:id/reconcile', async (req) => {
  const { tenant, id, actor, storage } = await placeOf(
    req,
    reconciliationSlugs.remittances,
    'remittance.import',
  )
  return Response.json(await reconcile({ storage }, { tenant, remittance: id, actor }))
})

/** `POST /api/remittances/:id/post`: leaves the posting to the worker. */
export const postEndpoint = endpoint('post', '/:id/post', async (req) => {
  const { tenant, id, actor, storage } = await placeOf(
    req,
    reconciliationSlugs.remittances,
    'remittance.post',
  )
  await assertMayPost(storage, { tenant, remittance: id, actor })
  const input = { remittance: id }
  await requireApproval(storage, postOperation, { tenant, actor, input })
  return accepted(await enqueueJob({ storage }, { tenant, job: postJob, key: id, input, actor }))
})

const because = z.object({ reason: z.string().trim().min(3, 'Say why, in a few words.') })

/** `POST /api/remittances/:id/reverse` {reason}: takes the whole posting back. */
export const reverseEndpoint = endpoint('post', '/:id/reverse', async (req) => {
  const { tenant, id, actor, storage } = await placeOf(
    req,
    reconciliationSlugs.remittances,
    'remittance.reverse',
  )
  const { reason } = await bodyOf(req, because)
  const input = { remittance: id, reason }
  await requireApproval(storage, reverseOperation, { tenant, actor, input })
  return accepted(await enqueueJob({ storage }, { tenant, job: reverseJob, key: id, input, actor }))
})

/** `POST /api/remittances/:id/cancel` {reason}: puts one that is not posted aside. */
export const cancelEndpoint = endpoint('post', '/:id/cancel', async (req) => {
  const { tenant, id, actor, storage } = await placeOf(
    req,
    reconciliationSlugs.remittances,
    'remittance.import',
  )
  const { reason } = await bodyOf(req, because)
  const { status } = await cancelRemittance({ storage }, { tenant, remittance: id, actor, reason })
  return Response.json({ id, status })
})
