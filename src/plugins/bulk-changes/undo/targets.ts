import { slugs } from '../../../collections/slugs'
import { displayNameOf } from '../../../collections/members/person'
import { keepPayrollHistory } from '../../../collections/members/payroll-history'
import { isHolder } from '../../../collections/members/status'
import { overlaps } from '../../../collections/subscriptions/rules'
import { allRows } from '../../../storage/reading'
import type { Operations, Row, Transaction } from '../../../storage/types'
import { payrollSlugs } from '../../payroll-file/slugs'

export type Stored = Row & { id: string }

/** A record with what is to be written into it. */
export type Restoring = { row: Stored; set: Record<string, unknown> }

/** What taking records of a collection back means beyond the records themselves. */
export type UndoTarget = {
  /** Sequences that a form of the collection locks: held while it is decided and written. */
  locks: string[]
  /** Rows that were made with the record and go with it. */
  parts: { collection: string; field: string }[]
  /** Rows that stay on record: a record that has some is not taken back. */
  onRecord: { collection: string; field: string }[]
  /** Which of the rows money was asked for since; what points at a row is found without this. */
  usedSince?: (operations: Operations, asked: UsedSince) => Promise<Set<string>>
  /** Fields that follow from others. */
  derived?: (row: Row) => Record<string, unknown>
  /** Which of them another record stands in the way of. */
  inTheWay?: (operations: Operations, tenant: string, records: Restoring[]) => Promise<Set<string>>
  /** What is kept beside the record. */
  restored?: (transaction: Transaction, restored: RestoredRows) => Promise<void>
}

type UsedSince = { tenant: string; rows: Stored[]; since: string }
type RestoredRows = { tenant: string; records: Restoring[]; today: string }

const members: UndoTarget = {
  locks: ['payroll-numbers'],
  parts: [{ collection: slugs.payrollAssignments, field: 'member' }],
  onRecord: [],
  derived: ({ surname, forenames }) => ({
    displayName: displayNameOf(String(surname), String(forenames)),
  }),
  inTheWay: holdersOf,
  restored: async (transaction, { tenant, records, today }) => {
    const moved = records.filter(({ set }) => PAYROLL_FIELDS.some((field) => field in set))
    const places = moved.map(({ row, set }) => placeOf({ ...row, ...set }, today))
    if (places.length) await keepPayrollHistory(transaction, tenant, places)
  },
}

const subscriptions: UndoTarget = {
  locks: ['subscriptions'],
  parts: [{ collection: slugs.memberAccounts, field: 'subscription' }],
  onRecord: [{ collection: slugs.subscriptionAmounts, field: 'subscription' }],
  usedSince: deductedSince,
  inTheWay: overlapping,
}

const plain: UndoTarget = { locks: [], parts: [], onRecord: [] }

export const targetOf = (collection: string): UndoTarget =>
  ({ [slugs.members]: members, [slugs.subscriptions]: subscriptions })[collection] ?? plain

const PAYROLL_FIELDS = ['payrollAuthority', 'payrollNumber', 'status']

const placeOf = (row: Row, from: string) => ({
  member: String(row.id),
  payrollAuthority: (row.payrollAuthority as string | null) ?? null,
  payrollNumber: (row.payrollNumber as string | null) ?? null,
  status: String(row.status),
  from,
})

/** Who would get a payroll number back that somebody else holds by now. */
async function holdersOf(
  operations: Operations,
  tenant: string,
  records: Restoring[],
): Promise<Set<string>> {
  const wanted = records
    .filter(({ set }) => PAYROLL_FIELDS.some((field) => field in set))
    .map(({ row, set }) => placeOf({ ...row, ...set }, ''))
    .filter(({ payrollNumber, status }) => payrollNumber && isHolder(status))
  if (!wanted.length) return new Set()
  const holders = await allRows<Stored>(operations, { tenant }, slugs.members, {
    where: {
      payrollNumber: { in: wanted.map(({ payrollNumber }) => payrollNumber) },
      status: { not_in: ['exited', 'deceased'] },
    },
    select: ['payrollAuthority', 'payrollNumber'],
  })
  const taken = wanted.filter((place) =>
    holders.some(
      ({ id, payrollAuthority, payrollNumber }) =>
        id !== place.member &&
        payrollAuthority === place.payrollAuthority &&
        payrollNumber === place.payrollNumber,
    ),
  )
  return new Set(taken.map(({ member }) => member))
}

/** Subscriptions of members whose deductions were generated since: the amount is on its way. */
async function deductedSince(
  operations: Operations,
  { tenant, rows, since }: UsedSince,
): Promise<Set<string>> {
  const members = [...new Set(rows.map(({ member }) => String(member)))]
  if (!members.length) return new Set()
  const lines = await operations.sum({ tenant }, payrollSlugs.deductionLines, {
    // Ids are made in the order of time.
    where: { member: { in: members }, id: { greater_than: since } },
    groupBy: ['member'],
    fields: [],
  })
  const deducted = new Set(lines.map(({ member }) => String(member)))
  return new Set(rows.filter(({ member }) => deducted.has(String(member))).map(({ id }) => id))
}

type Months = { from: string; until: string | null }

/** Subscriptions whose months, put back, would be those of another one to the same product. */
async function overlapping(
  operations: Operations,
  tenant: string,
  records: Restoring[],
): Promise<Set<string>> {
  const moved = records.filter(({ set }) => 'from' in set || 'until' in set)
  if (!moved.length) return new Set()
  const others = await allRows<Stored>(operations, { tenant }, slugs.subscriptions, {
    where: { member: { in: moved.map(({ row }) => String(row.member)) } },
  })
  const clashes = moved.filter(({ row, set }) =>
    others.some(
      (other) =>
        other.id !== row.id &&
        other.member === row.member &&
        other.product === row.product &&
        overlaps({ ...row, ...set } as unknown as Months, other as unknown as Months),
    ),
  )
  return new Set(clashes.map(({ row }) => row.id))
}
