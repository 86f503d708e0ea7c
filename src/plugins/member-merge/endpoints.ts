import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint, queryOf } from '../../collections/endpoint'
import { placeOf } from '../../collections/endpoint/place'
import { slugs } from '../../collections/slugs'
import { storageOf } from '../../storage'
import { firstRow, isId } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { actorOf, authorise, permittedTenants } from '../../tenants/permissions'
import { readFacts } from './facts'
import { unknownMember } from './facts/record'
import { approveMerge, undoMerge } from './merges/approval'
import { rejectMerge } from './merges/approve'
import { unknownMerge } from './merges/find'
import { proposeMerge } from './merges/propose'
import { previewOf } from './preview'
import { mergeSlugs } from './slugs'

const PROPOSE = 'members.propose-merge'

const pair = z.object({ survivor: z.string(), merged: z.string() })
const reasoned = z.object({ reason: z.string().trim().min(3, 'Say why, in a few words.').max(500) })
const proposal = pair.extend(reasoned.shape).extend({
  answers: z.record(z.string(), z.enum(['survivor', 'merged'])).default({}),
})

/** `GET /api/member-merges/preview?survivor=&merged=`: both records, and what must be answered. */
const previewEndpoint = endpoint('get', '/preview', async (req) => {
  const place = await membersOf(req, queryOf(req, pair))
  return Response.json(previewOf(await readFacts(storageOf(req.payload), place)))
})

/** `POST /api/member-merges/propose` {survivor, merged, answers, reason} */
const proposeEndpoint = endpoint('post', '/propose', async (req) => {
  const body = await bodyOf(req, proposal)
  const order = { ...body, ...(await membersOf(req, body)), actor: actorOf(req) }
  return Response.json({ id: await proposeMerge(storageOf(req.payload), order) }, { status: 201 })
})

/** `POST /api/member-merges/:id/approve` */
const approveEndpoint = endpoint('post', '/:id/approve', async (req) => {
  const decision = await decisionOf(req, 'members.merge')
  await approveMerge(storageOf(req.payload), decision)
  return Response.json({ id: decision.merge, status: 'approved' })
})

/** `POST /api/member-merges/:id/reject` {reason} */
const rejectEndpoint = endpoint('post', '/:id/reject', async (req) => {
  const decision = await decisionOf(req, 'members.merge')
  await rejectMerge(storageOf(req.payload), { ...decision, ...(await bodyOf(req, reasoned)) })
  return Response.json({ id: decision.merge, status: 'rejected' })
})

/** `POST /api/member-merges/:id/undo` {reason} */
const undoEndpoint = endpoint('post', '/:id/undo', async (req) => {
  const decision = await decisionOf(req, 'members.undo-merge')
  await undoMerge(storageOf(req.payload), { ...decision, ...(await bodyOf(req, reasoned)) })
  return Response.json({ id: decision.merge, status: 'undone' })
})

export const mergeEndpoints = [
  previewEndpoint,
  proposeEndpoint,
  approveEndpoint,
  rejectEndpoint,
  undoEndpoint,
]

async function decisionOf(req: PayloadRequest, permission: string) {
  const asked = { collection: mergeSlugs.merges, permission, unknown: unknownMerge }
  const { tenant, id, actor } = await placeOf(req, asked)
  return { tenant, merge: id, actor }
}

/** @throws MERGE_MEMBER_UNKNOWN also for a member whom the person may not see */
async function membersOf(
  req: PayloadRequest,
  { survivor, merged }: { survivor: string; merged: string },
) {
  const row = isId(survivor)
    ? await firstRow<Row & { tenant: string }>(
        storageOf(req.payload),
        { platform: true },
        slugs.members,
        { id: { equals: survivor } },
      )
    : null
  const visible = await permittedTenants(req, `${slugs.members}.read`)
  if (!row || !visible.includes(row.tenant)) throw unknownMember(survivor)
  await authorise(req, row.tenant, PROPOSE)
  return { tenant: row.tenant, survivor, merged }
}
