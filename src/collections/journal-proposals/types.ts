import type { PostingDraft } from '../../ledger'
import type { Row } from '../../storage/types'

export const proposalStatuses = ['pending', 'posted', 'rejected'] as const
export type ProposalStatus = (typeof proposalStatuses)[number]

/** A posting as it was proposed, with the names that a person knows its accounts by. */
export type ProposedPosting = PostingDraft & {
  accountCode: string
  memberAccountNumber: string | null
}

/** A proposal as it is stored. */
export type ProposalRow = Row & {
  id: string
  tenant: string
  status: ProposalStatus
  idempotencyKey: string
  businessDate: string
  narrative: string
  postings: ProposedPosting[]
  total: number
  maker: string
  makerName: string
}
