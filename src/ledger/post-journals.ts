import type { Actor } from '../domain/actor'
import type { Transaction } from '../storage/types'
import { reversalKey } from './drafts/reversal'
import { ledgerErrors } from './errors'
import { writeJournals } from './posting/write-journals'
import type { JournalDraft, PostedJournal } from './types'

export type PostJournals = { tenant: string; actor: Actor; journals: JournalDraft[] }

/**
 * Posts journals in bulk, all or none. Balances change in the same transaction. A journal whose
 * idempotency key was posted before with the same body is returned as it is, not posted again.
 * @param transaction holds the tenant's journal numbers until it ends, so keep it short
 * @returns one answer for each journal, in the order given
 * @throws JOURNAL_INVALID, JOURNAL_UNBALANCED, ACCOUNT_UNKNOWN, ACCOUNT_CLOSED,
 * MEMBER_ACCOUNT_REQUIRED, MEMBER_ACCOUNT_UNKNOWN, MEMBER_ACCOUNT_MISMATCH, IDEMPOTENCY_CONFLICT,
 * PERIOD_CLOSED
 */
export async function postJournals(
  transaction: Transaction,
  { tenant, actor, journals }: PostJournals,
): Promise<PostedJournal[]> {
  const reserved = journals.find(({ idempotencyKey }) =>
    idempotencyKey?.startsWith(reversalKey('')),
  )
  if (reserved) {
    throw ledgerErrors.JOURNAL_INVALID(
      `Journal "${reserved.idempotencyKey}", idempotencyKey: the prefix "${reversalKey('')}" is kept for reversals.`,
      { idempotencyKey: reserved.idempotencyKey, field: 'idempotencyKey' },
    )
  }
  // Only what a draft may say is taken over: a caller can't make a journal look like a reversal.
  const drafts = journals.map(
    ({ idempotencyKey, businessDate, event, narrative, source, postings }) => ({
      idempotencyKey,
      businessDate,
      event,
      narrative,
      ...(source ? { source } : {}),
      postings,
    }),
  )
  return writeJournals(transaction, { tenant, actor }, drafts)
}
