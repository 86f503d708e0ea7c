import { approvalErrors } from './errors'
import { stepDueAt } from './deadline'
import type { Approval, ApprovalStatus, ApprovalStep, Approver, Decision, Verdict } from './types'

export type Opening = Pick<Approval, 'maker' | 'excluded' | 'steps' | 'hash'> & { now: Date }

/** A request as it begins: its first step waits. @param opening with one step at least */
export function openApproval({ now, ...opening }: Opening): Approval {
  return { ...opening, decisions: [], ...firstStep(opening.steps, now), round: 1 }
}

export type Deciding = {
  approver: Approver
  verdict: Verdict
  comment: string
  /** The hash of what the person saw. */
  hash: string
  now: Date
}

/**
 * One person's decision about the present step.
 * @throws APPROVAL_STATE when it does not wait, APPROVAL_CHANGED when it asks for something else than
 * what was seen, MAKER_IS_CHECKER, APPROVAL_TWICE, APPROVAL_ROLE, APPROVAL_COMMENT
 */
export function decide(approval: Approval, deciding: Deciding): Approval {
  const { approver, verdict, hash, now } = deciding
  assertStatus(approval, ['pending'])
  if (hash !== approval.hash)
    throw approvalErrors.APPROVAL_CHANGED('The request was changed since you opened it.')
  assertMayDecide(approval, approver)
  const comment = deciding.comment.trim()
  if (verdict !== 'approve' && comment.length < 3)
    throw approvalErrors.APPROVAL_COMMENT('A request is turned down or sent back with a reason.', {
      field: 'comment',
    })
  const { round, step } = approval
  const { id: by, name } = approver
  const decision = { round, step, by, name, at: now.toISOString(), verdict, comment, hash }
  return after({ ...approval, decisions: [...approval.decisions, decision] }, verdict, now)
}

/** @throws MAKER_IS_CHECKER, APPROVAL_TWICE, APPROVAL_ROLE */
export function assertMayDecide(approval: Approval, approver: Approver): void {
  if (approver.id === approval.maker || approval.excluded.includes(approver.id))
    throw approvalErrors.MAKER_IS_CHECKER(
      `${approver.name} made this and can’t decide about it as well.`,
    )
  if (decisionsNow(approval).some(({ by }) => by === approver.id))
    throw approvalErrors.APPROVAL_TWICE(`${approver.name} has decided about this already.`)
  if (decidingRoles(approval).some((role) => approver.roles.has(role))) return
  throw approvalErrors.APPROVAL_ROLE('The present step is for people with another role.')
}

/** True when this person may decide the present step. */
export function mayDecide(approval: Approval, approver: Approver): boolean {
  if (approval.status !== 'pending') return false
  if (approver.id === approval.maker || approval.excluded.includes(approver.id)) return false
  if (decisionsNow(approval).some(({ by }) => by === approver.id)) return false
  return decidingRoles(approval).some((role) => approver.roles.has(role))
}

/** The roles that decide the present step; none once nothing waits. */
export function decidingRoles({ status, steps, step, escalated }: Approval): string[] {
  const present = steps[step]
  if (status !== 'pending' || !present) return []
  return escalated ? [...new Set([...present.roles, ...present.escalateTo])] : present.roles
}

/** How many more people the present step needs. */
export function approversMissing(approval: Approval): number {
  const { steps, step } = approval
  const given = decisionsNow(approval).filter((each) => each.step === step).length
  return Math.max(0, (steps[step]?.approvers ?? 0) - given)
}

/**
 * Asks again for what was sent back, changed or not: all its steps begin anew.
 * @throws APPROVAL_STATE, MAKER_IS_CHECKER when somebody else than its maker asks
 */
export function resubmit(
  approval: Approval,
  { by, now, ...opening }: Pick<Opening, 'excluded' | 'steps' | 'hash' | 'now'> & { by: string },
): Approval {
  assertStatus(approval, ['sent-back'])
  if (by !== approval.maker)
    throw approvalErrors.MAKER_IS_CHECKER('Only who made a request asks for it again.')
  return { ...approval, ...opening, ...firstStep(opening.steps, now), round: approval.round + 1 }
}

/** Takes a request back that nobody has carried out. @throws APPROVAL_STATE */
export function withdraw(approval: Approval): Approval {
  assertStatus(approval, ['pending', 'sent-back'])
  return { ...approval, status: 'withdrawn', dueAt: null }
}

/** Sends back what can't be carried out as it was approved. @throws APPROVAL_STATE */
export function sendBack(
  approval: Approval,
  { by, name, comment, now }: Pick<Decision, 'by' | 'name' | 'comment'> & { now: Date },
): Approval {
  assertStatus(approval, ['approved'])
  const { round, step, hash } = approval
  const decision: Decision = {
    ...{ round, step, by, name, comment, hash },
    ...{ at: now.toISOString(), verdict: 'send-back' },
  }
  return { ...approval, status: 'sent-back', decisions: [...approval.decisions, decision] }
}

/**
 * The request once it was carried out.
 * @param hash of what is carried out
 * @throws APPROVAL_STATE when it is not approved, or was carried out before; APPROVAL_STALE when the
 * arguments or the record are not those that were approved
 */
export function execute(approval: Approval, hash: string): Approval {
  assertExecutable(approval, hash)
  return { ...approval, status: 'executed' }
}

/** @throws APPROVAL_STATE, APPROVAL_STALE */
export function assertExecutable(approval: Approval, hash: string): void {
  assertStatus(approval, ['approved'])
  const isSame =
    hash === approval.hash && decisionsNow(approval).every((each) => each.hash === hash)
  if (isSame) return
  throw approvalErrors.APPROVAL_STALE('The record was changed since this was asked for.')
}

function after(approval: Approval, verdict: Verdict, now: Date): Approval {
  if (verdict === 'reject') return { ...approval, status: 'rejected', dueAt: null }
  if (verdict === 'send-back') return { ...approval, status: 'sent-back', dueAt: null }
  if (approversMissing(approval) > 0) return approval
  const step = approval.step + 1
  const next = approval.steps[step]
  if (!next) return { ...approval, status: 'approved', dueAt: null }
  return { ...approval, step, escalated: false, dueAt: stepDueAt(next, now) }
}

const firstStep = ([step]: ApprovalStep[], now: Date) => ({
  status: 'pending' as const,
  step: 0,
  escalated: false,
  dueAt: step ? stepDueAt(step, now) : null,
})

const decisionsNow = ({ decisions, round }: Approval): Decision[] =>
  decisions.filter((decision) => decision.round === round)

function assertStatus({ status }: Approval, allowed: ApprovalStatus[]): void {
  if (allowed.includes(status)) return
  throw approvalErrors.APPROVAL_STATE(`The request is ${status}.`, { status })
}
