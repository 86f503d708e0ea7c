import { z } from 'zod'
import type { Verdict } from '../../../domain/approvals'
import { storageOf } from '../../../storage'
import { decideRequest } from '../../../tenants/approvals/decide'
import { approverOf } from '../../../tenants/approvals/people'
import { bodyOf, endpoint } from '../../endpoint'
import { visibleRequest } from './place'

const decisionBody = z.strictObject({
  /** The request's `hash` as the person saw it: what was changed since is not approved unseen. */
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'Send the hash of the request that was read.'),
  comment: z.string().trim().max(500).default(''),
})

/** `POST /api/approval-requests/:id/<path>` {hash, comment}: one person's decision about the present step. */
const decisionEndpoint = (path: string, verdict: Verdict) =>
  endpoint('post', `/:id/${path}`, async (req) => {
    const row = await visibleRequest(req)
    const body = await bodyOf(req, decisionBody)
    const approver = await approverOf(req, row.tenant)
    const order = { ...body, tenant: row.tenant, request: row.id, approver, verdict }
    const { id, status } = await decideRequest(storageOf(req.payload), order)
    return Response.json({ request: { id, status } })
  })

export const approveEndpoint = decisionEndpoint('approve', 'approve')
export const rejectEndpoint = decisionEndpoint('reject', 'reject')
export const sendBackEndpoint = decisionEndpoint('send-back', 'send-back')
