import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint } from '../../../collections/endpoint'
import { feeSlugs } from '../slugs'
import { undoWaiver, waiveFee } from '../waivers/approval'
import { rejectWaiver } from '../waivers/decide'
import { unknownWaiver } from '../waivers/find'
import { placeOf } from '../../../collections/endpoint/place'

const reasoned = z.object({ reason: z.string().trim().min(3, 'Say why, in a few words.') })

const waiverOf = (req: PayloadRequest, permission: string) =>
  placeOf(req, { collection: feeSlugs.waivers, permission, unknown: unknownWaiver })

/** `POST /api/membership-fee-waivers/:id/approve` */
const approveEndpoint = endpoint('post', '/:id/approve', async (req) => {
  const { tenant, id, actor, storage } = await waiverOf(req, 'fees.waive')
  await waiveFee(storage, { tenant, waiver: id, actor })
  return Response.json({ id, status: 'approved' })
})

/** `POST /api/membership-fee-waivers/:id/reject` {reason} */
const rejectEndpoint = endpoint('post', '/:id/reject', async (req) => {
  const { tenant, id, actor, storage } = await waiverOf(req, 'fees.waive')
  const { reason } = await bodyOf(req, reasoned)
  await rejectWaiver(storage, { tenant, waiver: id, actor, reason })
  return Response.json({ id, status: 'rejected' })
})

/** `POST /api/membership-fee-waivers/:id/undo` {reason} */
const undoEndpoint = endpoint('post', '/:id/undo', async (req) => {
  const { tenant, id, actor, storage } = await waiverOf(req, 'fees.undo-waiver')
  const { reason } = await bodyOf(req, reasoned)
  await undoWaiver(storage, { tenant, waiver: id, actor, reason })
  return Response.json({ id, status: 'undone' })
})

export const waiverEndpoints = [approveEndpoint, rejectEndpoint, undoEndpoint]
