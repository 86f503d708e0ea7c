import { z } from 'zod'
import { findDuplicates } from '../../../collections/members/duplicates'
import { bodyOf, endpoint } from '../../../collections/endpoint'
import { societyOf, todayIn } from '../../../collections/rules/society'
import { isBusinessDate } from '../../../domain/calendar'
import { hasPermission } from '../../../tenants/permissions'
import { admitMember, declineMember } from '../applications/approval'
import { enteredBy, findApplicant, lastDecision } from '../applications/find'
import { missingForAdmission } from '../applications/missing'
import { memberPlace } from './place'

const ADMIT = 'members.admit'

const businessDate = z.string().refine(isBusinessDate, 'Write the date as YYYY-MM-DD.').nullish()

const admission = z.strictObject({ businessDate, reason: z.string().trim().max(500).nullish() })

/** `POST /api/members/:id/admit` {businessDate?, reason?} */
export const admitEndpoint = endpoint('post', '/:id/admit', async (req) => {
  const { storage, ...place } = await memberPlace(req, ADMIT)
  const { businessDate: date, reason } = await bodyOf(req, admission)
  return Response.json(await admitMember(storage, { ...place, date, reason: reason || null }))
})

const refusal = z.strictObject({
  businessDate,
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(500),
})

/** `POST /api/members/:id/decline` {reason, businessDate?} */
export const declineEndpoint = endpoint('post', '/:id/decline', async (req) => {
  const { storage, ...place } = await memberPlace(req, ADMIT)
  const { businessDate: date, reason } = await bodyOf(req, refusal)
  return Response.json(await declineMember(storage, { ...place, date, reason }))
})

/** `GET /api/members/:id/application`: what is missing, who it may be already, and who may decide. */
export const applicationEndpoint = endpoint('get', '/:id/application', async (req) => {
  const { tenant, member, actor, storage } = await memberPlace(req, null)
  const applicant = await findApplicant(storage, tenant, member)
  const today = todayIn(await societyOf(storage, tenant))
  const [duplicates = []] = await findDuplicates(storage, tenant, [applicant])
  return Response.json({
    status: applicant.status,
    today,
    missing: await missingForAdmission(storage, applicant, today),
    duplicates,
    decision: await lastDecision(storage, tenant, member),
    isMaker: (await enteredBy(storage, tenant, member)) === actor.id,
    mayDecide: await hasPermission(req, tenant, ADMIT),
  })
})
