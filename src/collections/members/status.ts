import { statusRoute, stepProblem, type MemberStatus } from '../../domain/member-status'
import type { FieldProblem } from '../rules/refusal'

const withReason: readonly MemberStatus[] = ['suspended', 'exited', 'deceased']
const withoutDate: readonly MemberStatus[] = ['applicant', 'active']

export type MemberStanding = {
  status: MemberStatus
  statusDate?: string | null
  statusReason?: string | null
  joinedOn?: string | null
}

/** True while the member may hold a payroll number: it may pass on once the member has left or died. */
export const isHolder = (status: unknown): boolean => status !== 'exited' && status !== 'deceased'

/**
 * The rules of a member's status: legal steps, a date for each, a reason for what ends or stops cover.
 * @param before the standing that is stored; undefined for a new member
 * @returns what is wrong, or null
 */
export function statusProblem(
  before: MemberStanding | undefined,
  after: MemberStanding,
): FieldProblem | null {
  const { status } = after
  if (before?.status === status) return correctionProblem(before, after)
  if (before && !statusRoute(before.status, status)) {
    return { field: 'status', message: `A member who is ${before.status} can't become ${status}.` }
  }
  return dateProblem(before, after) ?? reasonProblem(before, after)
}

/** The status stays and its day, or that of joining, is corrected: the day must still be one. */
function correctionProblem(before: MemberStanding, after: MemberStanding): FieldProblem | null {
  const isSame =
    (before.statusDate ?? null) === (after.statusDate || null) && before.joinedOn === after.joinedOn
  return isSame ? null : dateProblem(undefined, after)
}

/**
 * What a form, a file or a request may not do to a status: joining, leaving and coming back are
 * operations of two people.
 * @param before the standing that is stored; undefined for a new member
 */
export function routeProblem(
  before: { status?: unknown } | undefined,
  after: { status?: unknown },
): FieldProblem | null {
  if (!before) return null
  const message = stepProblem(before.status as MemberStatus, after.status as MemberStatus)
  return message ? { field: 'status', message } : null
}

function dateProblem(
  before: MemberStanding | undefined,
  { status, statusDate, joinedOn }: MemberStanding,
): FieldProblem | null {
  if (!statusDate) {
    if (!before && withoutDate.includes(status)) return null
    return { field: 'statusDate', message: `Enter the day from which the member is ${status}.` }
  }
  const earliest = [joinedOn, before?.statusDate].filter(Boolean).sort().at(-1)
  if (!earliest || statusDate >= earliest) return null
  return { field: 'statusDate', message: `The status can't change before ${earliest}.` }
}

function reasonProblem(
  before: MemberStanding | undefined,
  { status, statusReason }: MemberStanding,
): FieldProblem | null {
  const isReturn = before && !isHolder(before.status)
  if (statusReason?.trim() || (!withReason.includes(status) && !isReturn)) return null
  return { field: 'statusReason', message: `Enter why the member is ${status}.` }
}
