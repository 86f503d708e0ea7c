import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint } from '../../../collections/endpoint'
import { slugs } from '../../../collections/slugs'
import { enqueueJob } from '../../../jobs'
import { authorise } from '../../../tenants/permissions'
import { editJob } from '../edit/apply'
import { bulkEditable, editableField } from '../edit/fields'
import { filterOf } from '../edit/filter'
import { previewEdit } from '../edit/preview'
import { bulkErrors } from '../errors'
import { placeOf } from './place'

const order = z.object({
  tenant: z.string(),
  collection: z.string(),
  /** The filter of the list, as its address has it. */
  where: z.record(z.string(), z.unknown()).optional(),
  /** What was typed into the list's search. */
  search: z.string().max(200).optional(),
  /** Rows that were chosen; without them all that fit the filter. */
  ids: z.array(z.uuid()).min(1).max(1000).optional(),
  field: z.string(),
  value: z.string().max(5000),
})

/** `POST /api/bulk-changes/preview`: what a bulk edit would change, and which records it would not. */
export const previewEditEndpoint = endpoint('post', '/preview', async (req) => {
  const { tenant, collection, where, search, ids, field: name, value } = await bodyOf(req, order)
  await authorise(req, tenant, 'records.edit-many')
  if (bulkEditable.includes(collection)) await authorise(req, tenant, `${collection}.update`)
  const field = await editableField(req as PayloadRequest, { tenant, collection, name })
  const shown = { tenant, collection, where: (where ?? {}) as Where, search, ids }
  const filter = await filterOf(req as PayloadRequest, shown)
  const asked = { tenant, collection, filter, field, value }
  return Response.json(await previewEdit(req as PayloadRequest, asked))
})

/** `POST /api/bulk-changes/:id/apply`: leaves a bulk edit that its maker has looked at to the worker. */
export const applyEditEndpoint = endpoint('post', '/:id/apply', async (req) => {
  const { id, change, tenant, actor, storage } = await placeOf(req, 'records.edit-many')
  if (change.maker !== actor.id)
    throw bulkErrors.BULK_STATE('Only who looked at a bulk edit does it.')
  if (change.status === 'previewed') {
    const set = { status: 'editing' }
    await storage.updateMany({ tenant }, slugs.bulkChanges, [
      { id, set, expect: { status: 'previewed' } },
    ])
  } else if (change.status !== 'editing' && change.status !== 'done')
    throw bulkErrors.BULK_STATE(`It is ${change.status}.`)
  const input = { change: id }
  const job = await enqueueJob({ storage }, { tenant, job: editJob, key: id, input, actor })
  return Response.json({ job }, { status: 202 })
})
