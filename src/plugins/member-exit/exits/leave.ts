import { statusAfter } from '../../../domain/exits'
import { periodOf } from '../../../domain/calendar'
import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import { keepPayrollHistory } from '../../../collections/members/payroll-history'
import { slugs } from '../../../collections/slugs'
import { allRows } from '../../../storage/reading'
import type { Row, Transaction } from '../../../storage/types'
import { exitErrors } from '../errors'
import type { LeavingMember } from './find'
import type { Before, ExitRow } from './types'

type Subscription = Row & {
  id: string
  from: string
  until: string | null
  endReason: string | null
}

/**
 * Sets the member's status and ends the subscriptions with the month of the exit, so that the next
 * deduction file tells the payroll to stop.
 * @returns what it was before
 */
export async function leave(
  transaction: Transaction,
  { exit, member, actor }: { exit: ExitRow; member: LeavingMember; actor: Actor },
): Promise<Before> {
  const { tenant, exitDate, kind, reason } = exit
  const { status, statusDate, statusReason } = member
  const after = { status: statusAfter(kind), statusDate: exitDate, statusReason: reason }
  const refused = await transaction.updateMany({ tenant }, slugs.members, [
    { id: member.id, expect: { status, statusDate }, set: after },
  ])
  if (refused.length) throw exitErrors.EXIT_STATE('The member was changed meanwhile.')
  await keepPayrollHistory(transaction, tenant, [placeOf(member, after.status, exitDate)])
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason, action: 'update' },
      ...{ collection: slugs.members, documentId: member.id },
      changes: changesBetween({ status, statusDate, statusReason }, after),
    },
  ])
  const subscriptions = await endSubscriptions(transaction, exit, actor)
  return { status, statusDate, statusReason, subscriptions }
}

export const placeOf = (
  { id, payrollAuthority, payrollNumber }: LeavingMember,
  status: string,
  from: string,
) => ({ member: id, payrollAuthority, payrollNumber, status, from })

export const changesBetween = (before: Row, after: Row) =>
  Object.keys(after)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))

async function endSubscriptions(
  transaction: Transaction,
  { tenant, member, exitDate, reason }: ExitRow,
  actor: Actor,
): Promise<Before['subscriptions']> {
  const last = periodOf(exitDate)
  const running = await allRows<Subscription>(transaction, { tenant }, slugs.subscriptions, {
    where: {
      member: { equals: member },
      or: [{ until: { equals: null } }, { until: { greater_than: last } }],
    },
    select: ['from', 'until', 'endReason'],
  })
  const ended = running.map((subscription) => ({
    subscription,
    // One that was still to begin ends with its first month, in which nobody who left is deducted.
    after: { until: subscription.from > last ? subscription.from : last, endReason: reason },
  }))
  const refused = await transaction.updateMany(
    { tenant },
    slugs.subscriptions,
    ended.map(({ subscription: { id, until }, after }) => ({ id, expect: { until }, set: after })),
  )
  if (refused.length) throw exitErrors.EXIT_STATE('A subscription was changed meanwhile.')
  recordAudit(
    transaction,
    ended.map(({ subscription, after }) => ({
      ...{ tenant, actor, reason, action: 'update' },
      ...{ collection: slugs.subscriptions, documentId: subscription.id },
      changes: changesBetween(subscription, after),
    })),
  )
  return running.map(({ id, until, endReason }) => ({ id, until, endReason }))
}
