import type { Row } from '../../../storage/types'

export type MemberRow = Row & {
  id: string
  memberNumber: string
  status: string
  joinedOn: string
  payrollAuthority: string | null
  payrollNumber: string | null
  mergedInto: string | null
}

export type TransferRow = Row & {
  id: string
  tenant: string
  member: string
  fromAuthority: string
  fromNumber: string
  toAuthority: string
  toNumber: string
  from: string
  status: 'transferred' | 'undone'
}

/** What a person orders. */
export type TransferOrder = {
  member: string
  /** Id of the new authority. */
  authority: string
  payrollNumber: string
  /** The first month that the new authority deducts. */
  from: string
  reason: string
  /** The new authority's code for a code of the old one, where the digits are not the same. */
  codes?: Record<string, string>
}
