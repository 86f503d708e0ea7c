import type { MergeAnswers, MergeQuestion } from '../../domain/member-merge'
import type { MemberStatus } from '../../domain/member-status'
import type { Row } from '../../storage/types'

export type MemberRow = Row & {
  id: string
  memberNumber: string
  displayName: string
  status: MemberStatus
  statusDate: string | null
  statusReason: string | null
  joinedOn: string
  omangIndex: string | null
  payrollAuthority: string | null
  payrollNumber: string | null
  mergedInto: string | null
}

export type SubscriptionRow = Row & {
  id: string
  member: string
  product: string
  from: string
  until: string | null
  endReason: string | null
  amount: number
  plan: string | null
  deductionCode: string | null
}

export type AccountRow = Row & {
  id: string
  number: string
  kind: 'dues' | 'policy' | 'savings' | 'shares' | 'loan' | 'credit' | 'suspense'
  account: string
  subscription: string | null
}

/** A row that belongs to one of the two, with what a person calls it. */
export type OwnedRow = { id: string; name: string }

/** What is known of one of the two records. */
export type MergeRecord = {
  member: MemberRow
  /** Subscriptions that run in the first month after the last payroll file, or begin later. */
  running: SubscriptionRow[]
  accounts: (AccountRow & { balance: number })[]
  dependants: (OwnedRow & { key: string })[]
  beneficiaries: OwnedRow[]
  documents: OwnedRow[]
  arrears: { id: string; subscription: string; period: string; outstanding: number; part: Row }[]
}

/** Both records, and what stands between them and one. */
export type MergeFacts = {
  survivor: MergeRecord
  merged: MergeRecord
  /** The first month that no payroll file has asked for yet: from it on there is one member. */
  next: string
  names: Map<string, string>
  blockers: string[]
  questions: MergeQuestion[]
}

/** What an approved merge did, so that an undo can put it back. */
export type MergeEffect = {
  survivor: { before: Row; after: Row }
  merged: { before: Row; after: Row }
  /** Personal numbers that moved to the survivor, by field. */
  numbers: string[]
  ended: { id: string; before: Row; after: Row }[]
  opened: { id: string; from: string }[]
  rows: { collection: string; from: string; to: string; ids: string[] }[]
  /** Rows of which more changed than whose they are; merges of before have none. */
  changes: { collection: string; id: string; before: Row; after: Row }[]
  arrears: { id: string; before: Row; after: Row }[]
  accounts: { from: string; to: string; balance: number }[]
  /** Credit less debit of the accounts that money moved to, right after it. */
  balances: Record<string, number>
}

export type MergeRow = Row & {
  id: string
  tenant: string
  survivor: string
  merged: string
  reason: string
  status: 'proposed' | 'approved' | 'rejected' | 'undone'
  answers: MergeAnswers
  effect: MergeEffect | null
  journal: string | null
  maker: string
  from: string | null
}

export type MergePlace = { tenant: string; survivor: string; merged: string }
