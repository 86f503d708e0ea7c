import type { Row } from '../../../storage/types'
import type { MemberStanding } from '../../../collections/members/status'

export type Applicant = Row &
  MemberStanding & {
    id: string
    tenant: string
    memberNumber: string
    displayName: string
    omangIndex: string | null
    passportIndex: string | null
    payrollAuthority: string | null
    payrollNumber: string | null
  }

export type Decision = 'admitted' | 'declined'

export type DecisionRow = Row & {
  id: string
  member: string
  decision: Decision
  date: string
  reason: string | null
  checkerName: string
}

/** What an operation answers, the first time and again. */
export type DecisionAnswer = Pick<
  DecisionRow,
  'member' | 'decision' | 'date' | 'reason' | 'checkerName'
> & { memberNumber: string }

/** Something that keeps an applicant from being admitted. */
export type Missing = { field: string; message: string }
