import type { LineStatus } from '../../domain/payouts'
import type { Row } from '../../storage/types'

/** `open` may be put into a batch again; all others hold what is owed fast. */
export type PayoutStatus = 'open' | 'batched' | 'sent' | 'paid'

/** One payable in the register: there is one row for it for ever, however often it is tried. */
export type PayoutRow = Row & {
  id: string
  tenant: string
  source: string
  ref: string
  member: string
  /** Thebe. */
  amount: number
  account: string
  memberAccount: string | null
  narrative: string
  status: PayoutStatus
  /** The attempt that counts. */
  line: string
  /** The accounts that a bank refused, by their ids. */
  refused: string[] | null
}

export type BatchStatus = 'made' | 'approved' | 'released' | 'cancelled'

export type BatchRow = Row & {
  id: string
  tenant: string
  /** Gapless in the society, from 1. */
  number: number
  status: BatchStatus
  payOn: string
  total: number
  count: number
  format: string
  formatVersion: number
  /** The version of the society's own layout; null for one that ships. */
  layout: string | null
  fromName: string
  fromBranch: string
  fromAccount: string
  file: string | null
  sha256: string | null
  maker: string
  checker: string | null
}

/** One attempt to pay. */
export type LineRow = Row & {
  id: string
  tenant: string
  batch: string
  payout: string
  member: string
  payoutAccount: string
  reference: string
  amount: number
  narrative: string
  status: LineStatus
  journal: string | null
}

/** A bank account that a member is paid to, as it is stored. */
export type AccountRow = Row & {
  id: string
  tenant: string
  member: string
  /** The member's id, or the key of whoever else is paid. */
  payee: string
  name: string
  branch: string
  /** Encrypted. */
  account: string
  status: 'proposed' | 'confirmed' | 'rejected' | 'replaced'
  maker: string
}
