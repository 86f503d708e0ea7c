import { z } from 'zod'
import { bodyOf, endpoint } from '../../../collections/endpoint'
import { enqueueJob } from '../../../jobs'
import { requireApproval } from '../../../tenants/approvals/gate'
import { undoJob, undoOperation } from '../undo/approval'
import { assertAnother, assertUndoable, previewUndo } from '../undo/undo'
import { placeOf } from './place'

/** `GET /api/bulk-changes/:id/undo`: what undoing it would take back, and what would stay and why. */
export const previewUndoEndpoint = endpoint('get', '/:id/undo', async (req) => {
  const { id, tenant, payload, storage } = await placeOf(req, 'imports.undo')
  return Response.json(await previewUndo({ payload, storage }, { tenant, change: id }))
})

const because = z.object({ reason: z.string().trim().min(3, 'Say why, in a few words.') })

/** `POST /api/bulk-changes/:id/undo` {reason}: leaves the undo to the worker. */
export const undoEndpoint = endpoint('post', '/:id/undo', async (req) => {
  const { id, change, tenant, actor, storage } = await placeOf(req, 'imports.undo')
  const { reason } = await bodyOf(req, because)
  assertUndoable(change)
  assertAnother(change, actor)
  const input = { change: id, reason }
  await requireApproval(storage, undoOperation, { tenant, actor, input })
  const job = await enqueueJob({ storage }, { tenant, job: undoJob, key: id, input, actor })
  return Response.json({ job }, { status: 202 })
})
