import type { AuditChange } from '../../../hooks/audit'
import type { Operations } from '../../../storage/types'

/** What a member's timeline can be filtered by. */
export const timelineKinds = [
  'status',
  'details',
  'payroll',
  'subscriptions',
  'dependants',
  'beneficiaries',
  'money',
  'arrears',
  'fees',
  'policies',
  'claims',
  'suspense',
  'documents',
] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** What moved on one of the member's accounts. */
export type TimelineMoney = {
  account: { id: string; number: string; kind: string }
  side: 'debit' | 'credit'
  /** Thebe. */
  amount: number
  /** Debit minus credit of the account after this posting, in thebe. */
  balance: number
}

/** One thing that happened to a member, as it was recorded. */
export type TimelineEntry = {
  /** Of the row it comes from. Ids are made in the order of time: they order the timeline. */
  id: string
  kind: TimelineKind
  /** When it was recorded. */
  at: string
  /** What happened: the action of the audit log, or the event of the ledger. */
  action: string
  /** The collection whose fields `changes` and `facts` name. */
  collection: string
  /** The business date, or month, from which it counts; null where that is the moment itself. */
  date: string | null
  actorName: string | null
  reason: string | null
  changes: AuditChange[]
  facts: { field: string; value: unknown }[]
  money: TimelineMoney | null
  /** Where to read on; null for what is no longer there. */
  source: { collection: string; id: string } | null
}

/** From where on a source tells, and for whom. */
export type TimelineContext = {
  operations: Operations
  tenant: string
  /** The member, and the records of the same person that were merged into it. */
  members: readonly string[]
  /** The id of the entry before which to begin; null begins with the newest. */
  before: string | null
  pageSize: number
}

/** Something that knows a part of what happened to members. */
export type TimelineSource = {
  kinds: readonly TimelineKind[]
  /** Collections that a person must be able to read to see these entries. */
  reads: readonly string[]
  /** Newest first. */
  entries(context: TimelineContext): AsyncGenerator<TimelineEntry>
}
