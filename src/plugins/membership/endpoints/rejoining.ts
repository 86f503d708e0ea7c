import { z } from 'zod'
import { bodyOf, endpoint } from '../../../collections/endpoint'
import { societyOf, todayIn } from '../../../collections/rules/society'
import { slugs } from '../../../collections/slugs'
import { storageOf } from '../../../storage'
import type { Operations } from '../../../storage/types'
import { authorise } from '../../../tenants/permissions'
import { findApplicant } from '../applications/find'
import { applyAgain } from '../rejoining/apply-again'
import { undoRejoining } from '../rejoining/approval'
import { memberWithOmang, verdictOn, type FormerMember } from '../rejoining/find'
import { memberPlace } from './place'

const REJOIN = 'members.rejoin'

/** `POST /api/members/:id/apply-again`: somebody who left applies again, by the society's rules. */
export const applyAgainEndpoint = endpoint('post', '/:id/apply-again', async (req) => {
  const { storage, ...place } = await memberPlace(req, REJOIN)
  return Response.json(await applyAgain(storage, place))
})

const undoing = z.strictObject({
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(500),
})

/** `POST /api/members/:id/undo-rejoining` {reason}: somebody who came back has left as before. */
export const undoRejoiningEndpoint = endpoint('post', '/:id/undo-rejoining', async (req) => {
  const { storage, ...place } = await memberPlace(req, 'members.undo-rejoining')
  const { reason } = await bodyOf(req, undoing)
  return Response.json(await undoRejoining(storage, { ...place, reason }))
})

/** `GET /api/members/:id/rejoining`: the earlier membership, and what the rules say of coming back. */
export const rejoiningEndpoint = endpoint('get', '/:id/rejoining', async (req) => {
  const { storage, tenant, member } = await memberPlace(req, REJOIN)
  const found = (await findApplicant(storage, tenant, member)) as FormerMember
  return Response.json({ former: await formerOf(storage, tenant, found) })
})

const asked = z.strictObject({ tenant: z.uuid(), omang: z.string().max(20) })

/** `POST /api/members/former` {tenant, omang}: whether an applicant was a member before. */
export const formerEndpoint = endpoint('post', '/former', async (req) => {
  const { tenant, omang } = await bodyOf(req, asked)
  await authorise(req, tenant, `${slugs.members}.read`)
  await authorise(req, tenant, REJOIN)
  const storage = storageOf(req.payload)
  const found = await memberWithOmang(storage, tenant, omang)
  return Response.json({ former: found ? await formerOf(storage, tenant, found) : null })
})

async function formerOf(operations: Operations, tenant: string, member: FormerMember) {
  const { id, memberNumber, displayName, status } = member
  const known = { id, memberNumber, displayName, status }
  if (status !== 'exited' && status !== 'deceased')
    return { ...known, allowed: false, sentence: null }
  const today = todayIn(await societyOf(operations, tenant))
  const { allowed, earliest, sentence, creditedMonths } = await verdictOn(operations, member, today)
  return { ...known, allowed, earliest, sentence, creditedMonths }
}
