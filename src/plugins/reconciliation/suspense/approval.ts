import { z } from 'zod'
import { formatAmount } from '../../../domain/money'
import type { JobPlatform } from '../../../jobs'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import { reconciliationErrors } from '../errors'
import { reconciliationSlugs } from '../slugs'
import { carryOutResolution, type Decision } from './decide'
import { findResolution } from './find'

const resolutionInput = z.strictObject({ resolution: z.uuid() })

/** Approving what is done with money in suspense, as a workflow sees it. */
export const resolutionOperation: ApprovableOperation<z.infer<typeof resolutionInput>, string> = {
  key: 'suspense.approve',
  input: resolutionInput,
  subject: async (operations, { tenant, actor, input }) => {
    const resolution = await findResolution(operations, tenant, input.resolution)
    const { id, kind, amount, suspenseItem, subscription, maker, status } = resolution
    if (maker === actor.id)
      throw reconciliationErrors.MAKER_IS_CHECKER('Who proposed a resolution can’t approve it.')
    return {
      ...{ collection: reconciliationSlugs.suspenseResolutions, documentId: id, amount },
      title: `${kind} ${formatAmount(amount)}`,
      fingerprint: { kind, suspenseItem, subscription },
      madeBy: [maker],
      isDone: status !== 'proposed',
    }
  },
  perform: (platform, { tenant, actor, input }) =>
    carryOutResolution(platform, { ...input, tenant, actor }),
}

/**
 * Carries out a proposal, or asks for the further approval that the society wants for it.
 * @returns the id of the journal
 * @throws APPROVAL_REQUIRED and what `carryOutResolution` throws
 */
export async function approveResolution(
  platform: Pick<JobPlatform, 'storage'>,
  decision: Decision,
): Promise<string> {
  const { tenant, actor, resolution } = decision
  const call = { tenant, actor, input: { resolution } }
  await requireApproval(platform.storage, resolutionOperation, call)
  return carryOutResolution(platform, decision)
}
