import { z } from 'zod'
import { enqueueJob } from '../../../jobs/enqueue'
import type { JobRun } from '../../../jobs/types'
import type { Storage } from '../../../storage/types'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import { slugs } from '../../slugs'
import { isMany } from '../publish/many'
import { findVersion } from '../publish/find'
import { definitionOf } from '../terms'
import { withdrawApproved, type WithdrawnTerms, type WithdrawTerms } from '.'
import { beginWithdrawal, refuseKept, refusePublisher } from './begin'
import { withdrawJob } from './job'

export const withdrawInput = z.strictObject({
  version: z.uuid(),
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(500),
})

/** Withdrawing the terms of a product, as a workflow sees it. */
export const withdrawOperation: ApprovableOperation<
  z.infer<typeof withdrawInput>,
  WithdrawnTerms
> = {
  key: 'products.withdraw',
  input: withdrawInput,
  subject: async (operations, { tenant, actor, input }) => {
    const version = await findVersion(operations, { tenant }, input.version)
    const { id, from, product, status } = version
    await refusePublisher(operations, version, actor)
    const isUnderWay = status === 'withdrawing' || status === 'withdrawn'
    if (!isUnderWay) await refuseKept(operations, version)
    return {
      ...{ collection: slugs.productVersions, documentId: id, title: from, amount: null },
      fingerprint: { from, product, definition: definitionOf(version) },
      madeBy: [],
      isDone: status === 'withdrawn',
    }
  },
  perform: ({ storage }, { tenant, actor, input, progress, signal }) =>
    withdrawApproved(storage, { ...input, tenant, actor }, { progress, signal }),
}

/**
 * Withdraws terms, or asks for the approval that the society wants for it; where many subscriptions have
 * to go back, a job does it.
 * @throws APPROVAL_REQUIRED and what `withdrawApproved` throws
 */
export async function askToWithdraw(
  storage: Storage,
  order: WithdrawTerms,
): Promise<WithdrawnTerms | Pick<JobRun, 'id' | 'status'>> {
  const { tenant, actor, version: id, reason } = order
  const input = { version: id, reason }
  await requireApproval(storage, withdrawOperation, { tenant, actor, input })
  const version = await findVersion(storage, { tenant }, id)
  if (!(await isMany(storage, version))) return withdrawApproved(storage, order)
  return storage.transaction(async (transaction) => {
    await beginWithdrawal(transaction, order)
    return enqueueJob({ storage: transaction }, { tenant, actor, input, job: withdrawJob, key: id })
  })
}
