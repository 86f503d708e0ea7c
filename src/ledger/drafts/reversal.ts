import type { JournalSource, LedgerDraft, PostingDraft } from '../types'

/** A posting as the books hold it. */
export type StoredPosting = PostingDraft & { line: number; businessDate: string }

/** A posted journal with its postings in line order, as the books hold it. */
export type StoredJournal = {
  id: string
  number: number
  businessDate: string
  event: string
  narrative: string
  idempotencyKey: string
  source?: JournalSource
  reverses: string | null
  bodyHash: string
  /** Of this journal and all before it. */
  chainHash: string
  /** Id of who posted it. */
  actor: string
  /** When, in ISO 8601. */
  postedAt: string
  /** Thebe on each side. */
  total: number
  postings: StoredPosting[]
}

export const REVERSAL_EVENT = 'journal.reversed'

/** A journal has one reversal at most: the key says so. */
export const reversalKey = (journalId: string): string => `reversal:${journalId}`

/** The same postings on the other side. */
export const reversedPostings = (postings: PostingDraft[]): PostingDraft[] =>
  postings.map(({ account, memberAccount, side, amount }) => ({
    account,
    memberAccount: memberAccount ?? null,
    side: side === 'debit' ? 'credit' : 'debit',
    amount,
  }))

/** The journal that takes another one back; it keeps the source, so that both are found together. */
export function reversalOf(
  journal: StoredJournal,
  { businessDate, reason }: { businessDate: string; reason: string },
): LedgerDraft {
  return {
    idempotencyKey: reversalKey(journal.id),
    businessDate,
    event: REVERSAL_EVENT,
    narrative: `Reversal of journal ${journal.number}: ${reason}`,
    ...(journal.source ? { source: journal.source } : {}),
    postings: reversedPostings(journal.postings),
    reverses: journal.id,
  }
}
