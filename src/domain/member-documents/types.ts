import type { BusinessDate } from '../calendar'

/** Whom a requirement is about, by what the member's record says. */
export const applicabilities = [
  'everyone',
  'on-payroll',
  'not-on-payroll',
  'citizens',
  'non-citizens',
] as const
export type Applicability = (typeof applicabilities)[number]

/** A document that a society asks of its members. */
export type Requirement = {
  id: string
  code: string
  name: string
  appliesTo: Applicability
  requiredForAdmission: boolean
  /** Months from its issue in which it counts; null when it does not grow old. */
  validForMonths: number | null
}

export type DocumentStatus = 'waiting' | 'verified' | 'rejected'

/** A document of a member. */
export type MemberDocument = {
  id: string
  requirement: string
  status: DocumentStatus
  /** The last day on which it counts; null when it does not end. */
  expiresOn: BusinessDate | null
}

/** What decides which requirements apply. */
export type DocumentHolder = { hasOmang: boolean; isOnPayroll: boolean }

export type ChecklistState = 'complete' | 'expiring' | 'waiting' | 'expired' | 'missing'

export type ChecklistItem<D extends MemberDocument = MemberDocument> = {
  requirement: Requirement
  state: ChecklistState
  /** The document that gives the state; null when there is none. */
  document: D | null
}
