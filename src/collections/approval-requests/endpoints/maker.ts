import { z } from 'zod'
import { storageOf } from '../../../storage'
import { withdrawRequest } from '../../../tenants/approvals/decide'
import { resubmitRequest } from '../../../tenants/approvals/gate'
import { operationNamed } from '../../../tenants/approvals/registry'
import { actorOf, authorise, hasPermission } from '../../../tenants/permissions'
import { bodyOf, checked, endpoint } from '../../endpoint'
import { slugs } from '../../slugs'
import { visibleRequest } from './place'

const withdrawBody = z.strictObject({ reason: z.string().trim().max(500).optional() })

/** `POST /api/approval-requests/:id/withdraw` {reason}: by its maker, or who keeps the workflows. */
export const withdrawEndpoint = endpoint('post', '/:id/withdraw', async (req) => {
  const { tenant, id, operation } = await visibleRequest(req)
  const { reason } = await bodyOf(req, withdrawBody)
  const mayForOthers = await hasPermission(req, tenant, `${slugs.approvalWorkflows}.update`)
  if (!mayForOthers) await authorise(req, tenant, operation)
  const order = { tenant, request: id, actor: actorOf(req), mayForOthers, reason }
  const { status } = await withdrawRequest(storageOf(req.payload), order)
  return Response.json({ request: { id, status } })
})

const resubmitBody = z.strictObject({ input: z.record(z.string(), z.unknown()).optional() })

/** `POST /api/approval-requests/:id/resubmit` {input}: asks again for what was sent back, changed or not. */
export const resubmitEndpoint = endpoint('post', '/:id/resubmit', async (req) => {
  const row = await visibleRequest(req)
  const body = await bodyOf(req, resubmitBody)
  await authorise(req, row.tenant, row.operation)
  const operation = operationNamed(req.payload, row.operation)
  const input: unknown = body.input ? checked(operation.input, body.input) : row.payload
  const order = { request: row, actor: actorOf(req), input }
  const { id, status, hash } = await resubmitRequest(storageOf(req.payload), operation, order)
  return Response.json({ request: { id, status, hash } })
})
