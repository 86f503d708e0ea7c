import type { Storage } from '../../../storage/types'
import { claimErrors } from '../errors'
import type { ClaimOrder } from '../types'
import { assertDecider, decidedBy } from './approve'
import { setReserve } from './reserve'
import { onClaim, writeStep } from './step'

export type ReasonedOrder = ClaimOrder & { reason: string }

/**
 * Declines a claim with its reason; what was set aside is taken back. It may be appealed.
 * @throws CLAIM_UNKNOWN, CLAIM_STATE, CLAIM_REASON; MAKER_IS_CHECKER for who filed or assessed it, or
 * decided it before
 */
export async function declineClaim(storage: Storage, order: ReasonedOrder): Promise<void> {
  const { actor } = order
  const reason = reasonOf(order)
  await onClaim(storage, order, 'decline', async (transaction, claim) => {
    assertDecider(claim, actor)
    const reserve = await setReserve(transaction, claim, { amount: 0, actor, reason })
    await writeStep(transaction, claim, actor, {
      ...{ kind: 'declined', action: 'claims.decline', reason },
      set: {
        ...{ status: 'declined', decisionReason: reason, approvedAmount: null, ...reserve },
        ...decidedBy(claim, actor),
      },
    })
  })
}

/**
 * Takes an appeal against a claim that was declined or approved in part: it is assessed again, and
 * decided by somebody else. What is set aside stays until then.
 * @throws CLAIM_UNKNOWN, CLAIM_STATE once it is released, CLAIM_REASON
 */
export async function appealClaim(storage: Storage, order: ReasonedOrder): Promise<void> {
  const reason = reasonOf(order)
  await onClaim(storage, order, 'appeal', async (transaction, claim) => {
    await writeStep(transaction, claim, order.actor, {
      ...{ kind: 'appealed', action: 'claims.appeal', reason },
      set: {
        ...{ status: 'appealed', appealReason: reason, approvedAmount: null, decidedAt: null },
      },
    })
  })
}

function reasonOf({ reason }: { reason: string }): string {
  const text = reason.trim()
  if (text) return text
  throw claimErrors.CLAIM_REASON('reason: it is empty.', { field: 'reason' })
}
