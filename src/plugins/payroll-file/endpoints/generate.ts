import { z } from 'zod'
import { enqueueJob } from '../../../jobs'
import { storageOf } from '../../../storage'
import { requireApproval } from '../../../tenants/approvals/gate'
import { actorOf, authorise } from '../../../tenants/permissions'
import { runModes } from '../collections/deduction-runs'
import { generateOperation } from '../generate/approval'
import { currentRun } from '../generate/baseline'
import { refuseOutOfOrder } from '../generate/order'
import { findAuthority } from '../generate/setting'
import { generateJob } from '../job'
import { payrollSlugs } from '../slugs'
import { bodyOf, endpoint } from '../../../collections/endpoint'

const generateBody = z.strictObject({
  /** The society, of those in which the person may generate. */
  tenant: z.uuid(),
  /** Code of the payroll authority. */
  authority: z.string().trim().min(1).max(60),
  period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write the month as YYYY-MM.'),
  mode: z.enum(runModes).optional(),
})

/**
 * Queues the work and answers at once; the job's row tells how far it is and what it made. `existing`
 * is the run the month has already: then the job changes nothing, or fails.
 */
export const generateEndpoint = endpoint('post', '/generate', async (req) => {
  const { tenant, ...input } = await bodyOf(req, generateBody)
  await authorise(req, tenant, 'deductions.generate')
  const storage = storageOf(req.payload)
  const authority = await findAuthority(storage, { tenant, authority: input.authority })
  const place = { tenant, authority: authority.id, period: input.period }
  const existing = await currentRun(storage, place)
  if (!existing) await refuseOutOfOrder(storage, place)
  await requireApproval(storage, generateOperation, { tenant, actor: actorOf(req), input })
  const [earlier] = await storage.sum({ tenant }, payrollSlugs.deductionRuns, {
    where: { payrollAuthority: { equals: authority.id }, period: { equals: input.period } },
    fields: [],
  })
  // The key counts the runs of the month, so that a month can be generated again after a cancel.
  // Whether a run that is there would be the same today is looked at anew each time.
  const check = existing ? `/${storage.newId()}` : ''
  const key = `${authority.code}/${input.period}/${earlier?.count ?? 0}${check}`
  const job = await enqueueJob(
    { storage },
    { tenant, job: generateJob, key, input, actor: actorOf(req) },
  )
  const made = existing && { id: existing.id, generatedAt: existing.generatedAt ?? null }
  return Response.json({ job, existing: made }, { status: 202 })
})
