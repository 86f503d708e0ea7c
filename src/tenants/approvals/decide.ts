import type { Actor } from '../../domain/actor'
import {
  approvalErrors,
  decide,
  withdraw,
  type Approver,
  type Verdict,
} from '../../domain/approvals'
import type { Storage } from '../../storage/types'
import { approvalOf, lockRequests, readRequest, writeStep, type RequestRow } from './requests'

type OfRequest = { tenant: string; request: string }

export type RequestDecision = OfRequest & {
  approver: Approver
  verdict: Verdict
  comment: string
  /** Hash of the request as the person saw it. */
  hash: string
}

const ACTIONS: Record<Verdict, string> = {
  approve: 'approval.approve',
  reject: 'approval.reject',
  'send-back': 'approval.send-back',
}

/**
 * One person's decision. The last approval queues the operation in the same transaction.
 * @throws APPROVAL_UNKNOWN and what the state machine's `decide` throws
 */
export async function decideRequest(
  storage: Storage,
  { tenant, request, approver, verdict, comment, hash }: RequestDecision,
): Promise<RequestRow> {
  return storage.transaction(async (transaction) => {
    await lockRequests(transaction, tenant)
    const row = await readRequest(transaction, { tenant }, request)
    const next = decide(approvalOf(row), { approver, verdict, comment, hash, now: new Date() })
    const { id, name } = approver
    return writeStep(transaction, row, next, {
      actor: { id, name },
      action: ACTIONS[verdict],
      reason: comment || undefined,
    })
  })
}

/**
 * Takes a request back: its maker, or who looks after the society's workflows when the maker is gone.
 * @throws APPROVAL_UNKNOWN, APPROVAL_STATE, APPROVAL_ROLE
 */
export async function withdrawRequest(
  storage: Storage,
  { tenant, request, actor, mayForOthers, reason }: OfRequest & Withdrawal,
): Promise<RequestRow> {
  return storage.transaction(async (transaction) => {
    await lockRequests(transaction, tenant)
    const row = await readRequest(transaction, { tenant }, request)
    if (row.maker !== actor.id && !mayForOthers)
      throw approvalErrors.APPROVAL_ROLE('Only who made a request withdraws it.')
    return writeStep(transaction, row, withdraw(approvalOf(row)), {
      ...{ actor, reason, action: 'approval.withdraw' },
    })
  })
}

type Withdrawal = { actor: Actor; mayForOthers: boolean; reason?: string }
