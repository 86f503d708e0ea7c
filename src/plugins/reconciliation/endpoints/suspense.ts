import { z } from 'zod'
import { businessDateIn, daysBetween } from '../../../domain/calendar'
import { parseEnteredAmount } from '../../../domain/money'
import { loadTenant } from '../../payroll-file/generate/setting'
import { bodyOf, endpoint } from '../../../collections/endpoint'
import { allRows } from '../../../storage/reading'
import { reconciliationSlugs } from '../slugs'
import { namesFor } from '../suspense/names'
import { approveResolution } from '../suspense/approval'
import { rejectResolution } from '../suspense/decide'
import { proposeResolution } from '../suspense/propose'
import { undoResolution } from '../suspense/undo'
import { placeOf } from './place'

/** `GET /api/remittances/:id/suspense`: what is held, how old it is, and what was proposed. */
export const suspenseEndpoint = endpoint('get', '/:id/suspense', async (req) => {
  const { tenant, id, storage } = await placeOf(req, reconciliationSlugs.remittances, null)
  const items = await allRows(storage, { tenant }, reconciliationSlugs.suspenseItems, {
    where: { remittance: { equals: id } },
  })
  const proposals = await allRows(storage, { tenant }, reconciliationSlugs.suspenseResolutions, {
    where: { suspenseItem: { in: items.map((item) => item.id) } },
  })
  const { memberOf, subscriptionOf } = await namesFor(req, { tenant, items, proposals })
  const { timeZone } = await loadTenant(storage, tenant)
  const today = businessDateIn(timeZone, new Date())
  return Response.json({
    docs: items.map((item) => ({
      ...item,
      days: daysBetween(String(item.openedOn), today),
      memberName: memberOf(item.member),
      resolutions: proposals
        .filter((proposal) => proposal.suspenseItem === item.id)
        .map((proposal) => ({ ...proposal, target: subscriptionOf(proposal.subscription) })),
    })),
  })
})

const proposal = z.object({
  kind: z.enum(['allocate', 'refund', 'return', 'take-back']),
  amount: z
    .string()
    .regex(/^\d+(\.\d{1,2})?$/, 'Write the amount with a point, for example 145.50.'),
  subscription: z.uuid().nullish(),
  reason: z.string().trim().min(3, 'Say why, in a few words.'),
})

/** `POST /api/suspense-items/:id/propose` */
export const proposeEndpoint = endpoint('post', '/:id/propose', async (req) => {
  const { tenant, id, actor, storage } = await placeOf(
    req,
    reconciliationSlugs.suspenseItems,
    'suspense.propose',
  )
  const body = await bodyOf(req, proposal)
  const order = {
    ...body,
    tenant,
    actor,
    suspenseItem: id,
    amount: parseEnteredAmount(body.amount),
  }
  return Response.json({ id: await proposeResolution({ storage }, order) }, { status: 201 })
})

/** `POST /api/suspense-resolutions/:id/approve` */
export const approveEndpoint = endpoint('post', '/:id/approve', async (req) => {
  const { tenant, id, actor, storage } = await placeOf(
    req,
    reconciliationSlugs.suspenseResolutions,
    'suspense.approve',
  )
  return Response.json({
    journal: await approveResolution({ storage }, { tenant, resolution: id, actor }),
  })
})

const reasoned = z.object({ reason: z.string().trim().min(3, 'Say why, in a few words.') })

/** `POST /api/suspense-resolutions/:id/reject` {reason} */
export const rejectEndpoint = endpoint('post', '/:id/reject', async (req) => {
  const { tenant, id, actor, storage } = await placeOf(
    req,
    reconciliationSlugs.suspenseResolutions,
    'suspense.approve',
  )
  const { reason } = await bodyOf(req, reasoned)
  await rejectResolution({ storage }, { tenant, resolution: id, actor, reason })
  return Response.json({ status: 'rejected' })
})

/** `POST /api/suspense-resolutions/:id/undo` {reason}: takes an approved resolution back. */
export const undoEndpoint = endpoint('post', '/:id/undo', async (req) => {
  const { tenant, id, actor, storage } = await placeOf(
    req,
    reconciliationSlugs.suspenseResolutions,
    'suspense.approve',
  )
  const { reason } = await bodyOf(req, reasoned)
  const undone = { tenant, resolution: id, actor, reason }
  return Response.json({ journal: await undoResolution({ storage }, undone) })
})
