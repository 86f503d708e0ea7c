import { keepPayrollHistory } from '../../../collections/members/payroll-history'
import { slugs } from '../../../collections/slugs'
import { firstDay } from '../../../domain/calendar'
import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import type { Transaction } from '../../../storage/types'
import { transferErrors } from '../errors'
import type { MemberRow } from './types'

export type Place = { payrollAuthority: string; payrollNumber: string }

type Move = {
  tenant: string
  member: MemberRow
  place: Place
  from: string
  actor: Actor
  reason: string
  action: string
}

/** Gives a member another payroll place from a month on, with its history and the log. */
export async function movePlace(
  transaction: Transaction,
  { tenant, member, place, from, actor, reason, action }: Move,
): Promise<void> {
  const { id, status, payrollAuthority, payrollNumber } = member
  const before: Record<string, string | null> = { payrollAuthority, payrollNumber }
  const refused = await transaction.updateMany({ tenant }, slugs.members, [
    { id, expect: { ...before, status }, set: place },
  ])
  if (refused.length) throw transferErrors.TRANSFER_STATE('The member was changed meanwhile.')
  await keepPayrollHistory(transaction, tenant, [
    { member: id, ...place, status, from: firstDay(from) },
  ])
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason, action, collection: slugs.members, documentId: id },
      changes: Object.entries(place)
        .filter(([field, after]) => before[field] !== after)
        .map(([field, after]) => ({ field, before: before[field], after })),
    },
  ])
}
