import type { ChecklistState, DocumentStatus, Requirement } from '../../domain/member-documents'

/** A member's document as the API tells it. */
export type GivenDocument = {
  id: string
  requirement: string
  file: string
  issuedOn: string | null
  expiresOn: string | null
  status: DocumentStatus
  maker: string
  makerName: string
  checkerName: string | null
  reason: string | null
}

export type ChecklistLine = {
  requirement: Requirement
  state: ChecklistState
  document: GivenDocument | null
}

export type MemberDocumentList = { checklist: ChecklistLine[]; documents: GivenDocument[] }

/** What the reader may do with documents of this society. */
export type DocumentRights = { add: boolean; verify: boolean; download: boolean }
