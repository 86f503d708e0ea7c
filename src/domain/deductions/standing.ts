import { firstDay, type Period } from '../calendar'
import type { MemberForDeduction, StandingOrder } from './types'

const NEVER_DEDUCTED = new Set(['applicant'])
const LEFT = new Set(['exited', 'deceased'])

/** An order counts from its first month to its last, both included. */
export function isOrderActive(
  order: Pick<StandingOrder, 'from' | 'until'>,
  period: Period,
): boolean {
  return order.from <= period && (order.until === null || order.until >= period)
}

/** An order whose last month is before the period: what still comes is CEASED_STILL_PAID. */
export function hasOrderEnded(
  order: Pick<StandingOrder, 'from' | 'until'>,
  period: Period,
): boolean {
  return order.until !== null && order.until < period
}

/** True when the member left or died before the first day of the period; the month of leaving is still deducted. */
export function hasLeftBefore(
  member: Omit<MemberForDeduction, 'memberId'>,
  period: Period,
): boolean {
  return (
    LEFT.has(member.status) && (member.statusDate === null || member.statusDate < firstDay(period))
  )
}

/** Whether a member is deducted in a period at all. */
export function isDeducted(member: Omit<MemberForDeduction, 'memberId'>, period: Period): boolean {
  return !NEVER_DEDUCTED.has(member.status) && !hasLeftBefore(member, period)
}
