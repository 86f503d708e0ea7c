import type { Approval, ApprovalStep } from './types'

const HOUR = 3_600_000

/** When a step that begins now runs out, as ISO time; null when it waits for ever. */
export const stepDueAt = ({ deadlineHours }: ApprovalStep, now: Date): string | null =>
  deadlineHours === null ? null : new Date(now.getTime() + deadlineHours * HOUR).toISOString()

/**
 * What the clock does to a request: a step that ran out goes to more people, and expires when it runs
 * out again.
 * @returns the same object while nothing is due
 */
export function passDeadline(approval: Approval, now: Date): Approval {
  const { status, dueAt, escalated, steps, step } = approval
  if (status !== 'pending' || dueAt === null || now.toISOString() < dueAt) return approval
  const present = steps[step]
  if (!present || escalated || !present.escalateTo.length)
    return { ...approval, status: 'expired', dueAt: null }
  return { ...approval, escalated: true, dueAt: stepDueAt(present, now) }
}

/**
 * Hands the present step to more roles, because too few of those who decide it are left. The time
 * begins anew.
 * @returns the same object when they decide it already
 */
export function escalate(approval: Approval, roles: string[], now: Date): Approval {
  const { status, steps, step, escalated } = approval
  const present = steps[step]
  if (status !== 'pending' || !present) return approval
  const deciding = new Set([...present.roles, ...(escalated ? present.escalateTo : [])])
  const added = [...present.escalateTo, ...roles].filter((role) => !deciding.has(role))
  if (!added.length) return approval
  const escalateTo = [...new Set([...present.escalateTo, ...roles])]
  const widened = steps.map((each, at) => (at === step ? { ...each, escalateTo } : each))
  return { ...approval, steps: widened, escalated: true, dueAt: stepDueAt(present, now) }
}
