import { z } from 'zod'
import type { ReconciliationSummary } from '../../../domain/matching'
import type { JobPlatform } from '../../../jobs'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation, ApprovalSubject } from '../../../tenants/approvals/operation'
import { reconciliationErrors } from '../errors'
import { REVERSIBLE } from '../remittances/choose'
import { findRemittance } from '../remittances/find'
import type { RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'
import { assertMayPost } from './may-post'
import { postApproved, type PostRemittance } from './post'
import { reverseApproved, type ReverseRemittance } from './reverse'

type Platform = Pick<JobPlatform, 'storage'>

const postInput = z.strictObject({ remittance: z.uuid() })
const reverseInput = z.strictObject({ remittance: z.uuid(), reason: z.string().trim().min(3) })

/** Posting a remittance, as a workflow sees it. */
export const postOperation: ApprovableOperation<
  z.infer<typeof postInput>,
  ReconciliationSummary
> = {
  key: 'remittance.post',
  input: postInput,
  subject: async (operations, { tenant, actor, input: { remittance: id } }) => {
    await assertMayPost(operations, { tenant, remittance: id, actor })
    const remittance = await findRemittance(operations, { tenant, remittance: id })
    return { ...subjectOf(remittance), isDone: remittance.status === 'posted' }
  },
  perform: (platform, { tenant, actor, input, progress, signal }) =>
    postApproved(platform, { ...input, tenant, actor, onProgress: progress, signal }),
}

/** Taking a posted remittance back, as a workflow sees it. */
export const reverseOperation: ApprovableOperation<
  z.infer<typeof reverseInput>,
  { reversed: number }
> = {
  key: 'remittance.reverse',
  input: reverseInput,
  subject: async (operations, { tenant, input: { remittance: id } }) => {
    const remittance = await findRemittance(operations, { tenant, remittance: id })
    const { status, title } = remittance
    const isDone = status === 'reversed'
    if (!isDone && !REVERSIBLE.includes(status))
      throw reconciliationErrors.REMITTANCE_STATE(`${title} is ${status}, not posted.`)
    return { ...subjectOf(remittance), isDone }
  },
  perform: (platform, { tenant, actor, input, progress, signal }) =>
    reverseApproved(platform, { ...input, tenant, actor, onProgress: progress, signal }),
}

/**
 * Posts a remittance, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED and what `postApproved` throws
 */
export async function postRemittance(
  platform: Platform,
  order: PostRemittance,
): Promise<ReconciliationSummary> {
  const { tenant, actor, remittance } = order
  await requireApproval(platform.storage, postOperation, { tenant, actor, input: { remittance } })
  return postApproved(platform, order)
}

/**
 * Takes a posted remittance back, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED and what `reverseApproved` throws
 */
export async function reverseRemittance(
  platform: Platform,
  order: ReverseRemittance,
): Promise<{ reversed: number }> {
  const { tenant, actor, remittance, reason } = order
  const input = { remittance, reason }
  await requireApproval(platform.storage, reverseOperation, { tenant, actor, input })
  return reverseApproved(platform, order)
}

/** What posting writes into the remittance (its status, how far it is) is no change of what was approved. */
function subjectOf(remittance: RemittanceRow): ApprovalSubject {
  const { id, title, amount, sha256, lines, businessDate, fee, vat, bankReceipt } = remittance
  return {
    ...{ collection: reconciliationSlugs.remittances, documentId: id, title, amount },
    fingerprint: { sha256, lines, businessDate, fee, vat, bankReceipt },
    madeBy: [remittance.importedBy],
  }
}
