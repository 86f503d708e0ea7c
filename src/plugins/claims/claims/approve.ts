import { z } from 'zod'
import type { Actor } from '../../../domain/actor'
import { statusApproved } from '../../../domain/claims'
import { formatAmount } from '../../../domain/money'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import { firstRow } from '../../../storage/reading'
import type { Operations, Storage } from '../../../storage/types'
import { claimErrors } from '../errors'
import { claimSlugs } from '../slugs'
import type { ClaimOrder, ClaimRow } from '../types'
import { findClaim } from './find'
import { setReserve } from './reserve'
import { assertMayTake, assertOther, onClaim, writeStep } from './step'

export type ApproveClaim = ClaimOrder & {
  /** Thebe; all that is eligible when left out. */
  amount?: number
  /** Needed for less than is eligible. */
  reason?: string
}

const input = z.strictObject({
  claim: z.uuid(),
  amount: z.int().positive().optional(),
  reason: z.string().trim().max(500).optional(),
})

/** Approving a claim, as a workflow sees it: the amount decides how many must. */
export const approveClaimOperation: ApprovableOperation<z.infer<typeof input>, void> = {
  key: 'claims.approve',
  input,
  subject: async (operations, { tenant, actor, input: wanted }) => {
    const claim = await findClaim(operations, { tenant }, wanted.claim)
    const { id, number, status, eligibleAmount, rules, flags, maker, assessor, deciders } = claim
    const isDone = status === 'approved' || status === 'partly'
    const amount = isDone ? Number(claim.approvedAmount) : decidable(claim, { ...wanted, actor })
    return {
      ...{ collection: claimSlugs.claims, documentId: id, title: number, amount, isDone },
      ...{ fingerprint: { eligibleAmount, rules, flags } },
      madeBy: [maker, assessor, ...(deciders ?? [])],
    }
  },
  perform: ({ storage }, { tenant, actor, input: wanted }) =>
    approveAsDecided(storage, { ...wanted, tenant, actor }),
}

/**
 * Approves a claim for an amount, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED and what `approveAsDecided` throws
 */
export async function approveClaim(storage: Storage, order: ApproveClaim): Promise<void> {
  const { tenant, actor, claim, amount, reason } = order
  const call = {
    claim,
    ...(amount === undefined ? {} : { amount }),
    ...(reason ? { reason } : {}),
  }
  await requireApproval(storage, approveClaimOperation, { tenant, actor, input: call })
  await approveAsDecided(storage, order)
}

/**
 * Approves a claim, without asking for more approval. Of two at one moment the second is refused, so
 * that a claim is approved once.
 * @throws CLAIM_UNKNOWN, CLAIM_STATE, CLAIM_NOT_ELIGIBLE, CLAIM_AMOUNT, CLAIM_REASON; MAKER_IS_CHECKER for
 * who filed or assessed it, or decided it before
 */
export async function approveAsDecided(storage: Storage, order: ApproveClaim): Promise<void> {
  const { actor } = order
  const reason = order.reason?.trim() || null
  await onClaim(storage, order, 'approve', async (transaction, claim) => {
    const approved = decidable(claim, order)
    await assertNotTwice(transaction, claim)
    const status = statusApproved({ approved, eligible: Number(claim.eligibleAmount) })
    const reserve = await setReserve(transaction, claim, {
      ...{ amount: approved, actor, reason: reason ?? `Claim ${claim.number} is approved` },
    })
    await writeStep(transaction, claim, actor, {
      ...{ kind: status === 'partly' ? 'partly' : 'approved', action: 'claims.approve' },
      ...{ amount: approved, reason, journal: reserve.reserveJournal },
      set: {
        ...{ status, approvedAmount: approved, decisionReason: reason, ...reserve },
        ...decidedBy(claim, actor),
      },
    })
  })
}

/** A policy pays for a life once, however often it is claimed. @throws CLAIM_TWICE */
async function assertNotTwice(
  operations: Operations,
  { id, tenant, policy, life }: ClaimRow,
): Promise<void> {
  if (!policy || !life) return
  const before = await firstRow<ClaimRow>(operations, { tenant }, claimSlugs.claims, {
    ...{ policy: { equals: policy }, life: { equals: life }, id: { not_equals: id } },
    status: { in: ['approved', 'partly', 'payable', 'paid'] },
  })
  if (!before) return
  throw claimErrors.CLAIM_TWICE(`Claim ${before.number} for this life is ${before.status} already.`)
}

/** Who decided it and when; after an appeal somebody else does. */
export const decidedBy = ({ deciders }: ClaimRow, actor: Actor) => ({
  ...{ decidedAt: new Date(), deciderName: actor.name },
  deciders: [...(deciders ?? []), actor.id],
})

/** @returns the amount, in thebe */
function decidable(
  claim: ClaimRow,
  {
    amount: wanted,
    reason,
    actor,
  }: Pick<ApproveClaim, 'amount' | 'reason'> & {
    actor: Pick<Actor, 'id' | 'name'>
  },
): number {
  assertDecider(claim, actor)
  assertMayTake(claim, 'approve')
  const { number, eligible, eligibleAmount } = claim
  if (eligible !== 'yes' || !eligibleAmount)
    throw claimErrors.CLAIM_NOT_ELIGIBLE(`Claim ${number} is not eligible by the rules.`)
  const amount = wanted ?? eligibleAmount
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > eligibleAmount)
    throw claimErrors.CLAIM_AMOUNT(
      `amount: ${formatAmount(amount)} can't be approved of ${formatAmount(eligibleAmount)}.`,
      { field: 'amount' },
    )
  if (amount < eligibleAmount && !reason?.trim())
    throw claimErrors.CLAIM_REASON('reason: it is empty, and less is paid than is eligible.', {
      field: 'reason',
    })
  return amount
}

/** @throws MAKER_IS_CHECKER */
export function assertDecider(
  { maker, assessor, deciders }: ClaimRow,
  actor: Pick<Actor, 'id' | 'name'>,
): void {
  assertOther(actor as Actor, [maker, assessor], 'filed or assessed this claim')
  assertOther(actor as Actor, deciders ?? [], 'decided this claim before')
}
