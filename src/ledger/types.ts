export type Side = 'debit' | 'credit'

export const accountTypes = ['asset', 'liability', 'equity', 'income', 'expense'] as const
export type AccountType = (typeof accountTypes)[number]

export const memberAccountKinds = [
  'dues',
  'policy',
  'savings',
  'shares',
  'loan',
  'credit',
  'suspense',
] as const
export type MemberAccountKind = (typeof memberAccountKinds)[number]

/** One debit or credit that is to be posted. */
export type PostingDraft = {
  /** Id of the GL account. */
  account: string
  /** Id of the member account; needed on a control account, refused on any other. */
  memberAccount?: string | null
  side: Side
  /** Thebe, above zero. */
  amount: number
}

/** What a journal comes from: a remittance, a claim, a suspense resolution. */
export type JournalSource = { collection: string; id: string }

/** A financial event that is to be posted. */
export type JournalDraft = {
  /** Unique in the tenant: the same event sent again posts nothing. */
  idempotencyKey: string
  /** The tenant's calendar day, `YYYY-MM-DD`. */
  businessDate: string
  /** `<noun>.<verb>`, for example `remittance.allocated`. */
  event: string
  narrative: string
  source?: JournalSource
  postings: PostingDraft[]
}

/** A draft that may reverse a journal; only `reverseJournals` makes those that do. */
export type LedgerDraft = JournalDraft & { reverses?: string }

/** A journal as it is in the books after the call. */
export type PostedJournal = {
  id: string
  /** Gapless in the tenant, from 1. */
  number: number
  idempotencyKey: string
  /** False when an earlier call had posted it. */
  posted: boolean
}

/** Debits and credits in thebe. */
export type Movements = { debit: number; credit: number }
