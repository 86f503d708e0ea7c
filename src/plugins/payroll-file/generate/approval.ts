import { z } from 'zod'
import { parseWorkingPeriod } from '../../../domain/calendar'
import type { JobPlatform } from '../../../jobs'
import { slugs } from '../../../collections/slugs'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import { generateApproved, type GenerateDeductions } from '.'
import { runModes } from '../collections/deduction-runs'
import { effectiveVersion } from '../formats/effective'
import { currentRun } from './baseline'
import { refuseOutOfOrder } from './order'
import type { DeductionResult } from './result'
import { findAuthority } from './setting'

const generateInput = z.strictObject({
  /** Code or id. */
  authority: z.string().trim().min(1).max(60),
  period: z.string().max(7),
  mode: z.enum(runModes).optional(),
})

/**
 * Generating a deduction file, as a workflow sees it. What it will add up to is not known before, so that
 * all steps are taken; the file itself is approved under `deductions.approve`.
 */
export const generateOperation: ApprovableOperation<
  z.infer<typeof generateInput>,
  DeductionResult['run']
> = {
  key: 'deductions.generate',
  input: generateInput,
  subject: async (operations, { tenant, input }) => {
    const period = parseWorkingPeriod(input.period)
    const authority = await findAuthority(operations, { tenant, authority: input.authority })
    const place = { tenant, authority: authority.id, period }
    const existing = await currentRun(operations, place)
    if (!existing) await refuseOutOfOrder(operations, place)
    const version = await effectiveVersion(operations, { ...place, purpose: 'deduction' })
    return {
      ...{ collection: slugs.payrollAuthorities, documentId: authority.id, part: period },
      ...{ title: `${authority.code} ${period}`, amount: null, madeBy: [] },
      fingerprint: { version: version.id, fileMode: authority.fileMode },
      isDone: existing !== null,
    }
  },
  perform: async (platform, { tenant, actor, input, progress, signal }) => {
    const order = { ...input, tenant, actor, onProgress: progress, signal }
    return (await generateApproved(platform, order)).run
  },
}

/**
 * Makes the deduction file of a month, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED and what `generateApproved` throws
 */
export async function generateDeductions(
  platform: Pick<JobPlatform, 'storage'>,
  order: GenerateDeductions,
): Promise<DeductionResult> {
  const { tenant, actor, authority, period, mode } = order
  const call = { tenant, actor, input: { authority, period, mode } }
  await requireApproval(platform.storage, generateOperation, call)
  return generateApproved(platform, order)
}
