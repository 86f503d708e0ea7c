import { addDays, type BusinessDate } from '../../domain/calendar'
import type { Change, Operations, Row, Transaction } from '../../storage/types'
import { slugs } from '../slugs'
import { isHolder } from './status'

/** Where a member is paid, as of a day. */
export type PayrollPlace = {
  member: string
  payrollAuthority: string | null
  payrollNumber: string | null
  status: string
  /** The day from which this is so. */
  from: BusinessDate
}

/**
 * Keeps the history of payroll numbers: what no longer holds is ended the day before, what is new
 * begins. A member who left or died holds none.
 */
export async function keepPayrollHistory(
  transaction: Transaction,
  tenant: string,
  places: PayrollPlace[],
): Promise<void> {
  const open = await openAssignments(
    transaction,
    tenant,
    places.map(({ member }) => member),
  )
  const added: Row[] = []
  const ended: Change[] = []
  for (const place of places) {
    const assignments = open.get(place.member) ?? []
    const kept = assignments.find((assignment) => isSamePlace(assignment, place))
    for (const assignment of assignments) {
      if (assignment !== kept) ended.push(endOf(assignment, place.from))
    }
    if (!kept && isHeld(place)) added.push(assignmentOf(place))
  }
  if (ended.length) await transaction.updateMany({ tenant }, slugs.payrollAssignments, ended)
  if (added.length) await transaction.insertMany({ tenant }, slugs.payrollAssignments, added)
}

/** The assignment of a member who never had one: no history needs to be read. */
export function assignmentOf({ member, payrollAuthority, payrollNumber, from }: PayrollPlace): Row {
  return { member, payrollAuthority, payrollNumber, from }
}

export const isHeld = ({ payrollAuthority, payrollNumber, status }: PayrollPlace): boolean =>
  Boolean(payrollAuthority && payrollNumber && isHolder(status))

function isSamePlace(assignment: Row, place: PayrollPlace): boolean {
  return (
    isHeld(place) &&
    assignment.payrollAuthority === place.payrollAuthority &&
    assignment.payrollNumber === place.payrollNumber
  )
}

function endOf({ id, from }: Row, next: BusinessDate): Change {
  const last = addDays(next, -1)
  // A number given and corrected on one day counts for that day.
  return {
    id: String(id),
    set: { until: last < String(from) ? from : last },
    expect: { until: null },
  }
}

async function openAssignments(
  operations: Operations,
  tenant: string,
  members: string[],
): Promise<Map<string, Row[]>> {
  const open = new Map<string, Row[]>()
  const pages = operations.stream({ tenant }, slugs.payrollAssignments, {
    where: { member: { in: members }, until: { equals: null } },
  })
  for await (const page of pages) {
    for (const row of page) {
      const member = String(row.member)
      open.set(member, [...(open.get(member) ?? []), row])
    }
  }
  return open
}
