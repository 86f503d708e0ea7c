import type { Actor } from '../domain/actor'
import type { Transaction } from '../storage/types'
import { prepareDrafts, type PreparedDraft } from './drafts/prepare'
import { reversalKey } from './drafts/reversal'
import { ledgerErrors } from './errors'
import { writeJournals, writePrepared } from './posting/write-journals'
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
  return writeJournals(transaction, { tenant, actor }, journals.map(asDraft))
}

/** Journals of one tenant that passed every check which needs no books, by idempotency key. */
export type PreparedJournals = {
  readonly tenant: string
  readonly drafts: ReadonlyMap<string, PreparedDraft>
}

/**
 * Does the part of posting that needs no database, so that it can be done while the database is busy.
 * @throws JOURNAL_INVALID, JOURNAL_UNBALANCED, IDEMPOTENCY_CONFLICT
 */
export const prepareJournals = (tenant: string, journals: JournalDraft[]): PreparedJournals => ({
  tenant,
  drafts: prepareDrafts(tenant, journals.map(asDraft)),
})

/**
 * Posts what `prepareJournals` prepared, together: all or none, as `postJournals` does.
 * @throws JOURNAL_INVALID when they were prepared for different tenants, and what `postJournals` throws
 */
export async function postPrepared(
  transaction: Transaction,
  { tenant, actor, prepared }: { tenant: string; actor: Actor; prepared: PreparedJournals[] },
): Promise<void> {
  if (prepared.some((each) => each.tenant !== tenant))
    throw ledgerErrors.JOURNAL_INVALID('Journals prepared for one society are posted in no other.')
  const drafts = new Map(prepared.flatMap((each) => [...each.drafts]))
  await writePrepared(transaction, { tenant, actor }, drafts)
}

/**
 * Only what a draft may say is taken over: a caller can't make a journal look like a reversal.
 * @throws JOURNAL_INVALID
 */
function asDraft(draft: JournalDraft): JournalDraft {
  const { idempotencyKey, businessDate, event, narrative, source, postings } = draft
  if (idempotencyKey?.startsWith(reversalKey(''))) {
    throw ledgerErrors.JOURNAL_INVALID(
      `Journal "${idempotencyKey}", idempotencyKey: the prefix "${reversalKey('')}" is kept for reversals.`,
      { idempotencyKey, field: 'idempotencyKey' },
    )
  }
  return {
    ...{ idempotencyKey, businessDate, event, narrative, postings },
    ...(source ? { source } : {}),
  }
}
