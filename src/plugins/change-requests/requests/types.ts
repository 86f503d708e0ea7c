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

export type RequestRow = Row & {
  id: string
  tenant: string
  member: string
  about: About
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

/** The record that a change is about, as it is stored. */
export type RecordRow = Row & { id: string; tenant: string; member?: string; custom?: Row | null }
