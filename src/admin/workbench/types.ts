import type { MonthFigures } from '../elements/use-month-facts.client'
import type { SettledPart } from '../../plugins/reconciliation/remittances/types'
import type { ResolutionKind } from '../../plugins/reconciliation/suspense/types'

/** What the view knows of a remittance before anything is asked. */
export type RemittanceFigures = MonthFigures & {
  id: string
  status: string
  fee: number
  vat: number
  bankReceipt: number | null
  /** Work that waits or runs for it. */
  job: string | null
}

/** What the items of one category add up to, in thebe. */
export type CategoryTotal = {
  category: string
  /** Lines of the file. */
  lines: number
  items: number
  expected: number
  received: number
  allocated: number
  suspense: number
  arrears: number
}

/** What the signed-in person may do here. */
export type Rights = {
  reconcile: boolean
  post: boolean
  reverse: boolean
  propose: boolean
  approve: boolean
}

type Person = { id: string; memberNumber?: string; displayName?: string; payrollNumber?: string }

type Item = {
  id: string
  category: string
  payrollNumber: string | null
  deductionCode: string
  expected: number
  received: number
  allocated: number
  suspense: number
  arrears: number
  reason: string | null
}

/** An item in the list. */
export type ListedItem = Item & { member: Person | string | null }

export type ItemPage = { docs: ListedItem[]; totalDocs: number; page: number; totalPages: number }

export type ReceivedLine = {
  id: string
  row: number
  payrollNumber: string | null
  name: string | null
  deductionCode: string
  amount: number
  rule: string | null
  category: string | null
}

/** A journal that posted an item, or reversed one that did. */
export type ItemJournal = {
  id: string
  number: number
  businessDate: string
  event: string
  total: number
}

export type ItemDetail = {
  item: Item & { parts: SettledPart[] | null }
  journals: ItemJournal[]
  lines: ReceivedLine[]
}

export type Resolution = {
  id: string
  kind: ResolutionKind
  amount: number
  reason: string
  status: 'proposed' | 'approved' | 'rejected' | 'undone'
  maker: string
  makerName: string | null
  /** Whose subscription it is about, with the product; null without one, or when the reader may not know. */
  target: string | null
}

export type SuspenseItem = {
  id: string
  /** The member it is held for, when one is known and the reader may know. */
  memberName: string | null
  category: string
  openedOn: string
  days: number
  payrollNumber: string | null
  name: string | null
  deductionCode: string | null
  amount: number
  remaining: number
  status: 'open' | 'resolved' | 'reversed'
  resolutions: Resolution[]
}

export const personOf = (item: ListedItem): Person | null =>
  item.member && typeof item.member === 'object' ? item.member : null
