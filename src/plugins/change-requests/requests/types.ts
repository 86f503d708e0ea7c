import type { BeneficiaryInput } from '../../../collections/beneficiaries/save-set'
import type { Row } from '../../../storage/types'

/** What a change can be proposed of. */
export type About = 'members' | 'dependants' | 'beneficiaries'

/** A value that is proposed, beside the one that was there. */
export type ProposedField = {
  /** A field of the record, or `custom.<key>` for one of the society's own. */
  field: string
  /** As people see it: personal numbers are masked. */
  before: unknown
  after: unknown
  /** Of a personal number: the blind index that was there, to see whether it changed. */
  beforeIndex?: string | null
  /** Of a personal number: the new one, encrypted for this request; null takes it away. */
  sealed?: string | null
  isPersonal?: true
}

/** A beneficiary as it is and as it is to be; null where it is not there. */
export type ProposedPerson = { before: BeneficiaryInput | null; after: BeneficiaryInput | null }

/** New values of what is there, somebody new, all beneficiaries of a member as a set, or a product to join. */
export const requestKinds = ['change', 'new', 'set', 'subscription'] as const
export type RequestKind = (typeof requestKinds)[number]

export type RequestRow = Row & {
  id: string
  tenant: string
  member: string
  /** `subscriptions` where a member wants to join a product. */
  about: About | 'subscriptions'
  kind: RequestKind
  /** Of somebody or something new the id to be; of a set the member. */
  documentId: string
  fields: string
  reason: string | null
  status: 'open' | 'accepted' | 'partly' | 'declined'
  proposed: ProposedField[]
  maker: string
  makerName: string
  checkerName: string | null
  decisionReason: string | null
}

/** A request about the beneficiaries of a member as a set. */
export type SetRequest = Pick<RequestRow, 'tenant' | 'member'> & { proposed: ProposedPerson[] }

/** The record that a change is about, as it is stored. */
export type RecordRow = Row & { id: string; tenant: string; member?: string; custom?: Row | null }
