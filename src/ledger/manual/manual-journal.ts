import type { Actor } from '../../domain/actor'
import { businessDateIn } from '../../domain/calendar'
import type { Operations, Transaction } from '../../storage/types'
import { validateDraft } from '../drafts/validate'
import { postJournals } from '../post-journals'
import { assertAccounts, loadChart } from '../posting/chart'
import { lockJournals } from '../posting/lock'
import { assertOpenPeriod, closedPeriods } from '../posting/periods'
import { readTenant } from '../reports/tenant'
import type { JournalDraft, PostedJournal } from '../types'
import { assertInWindow } from './business-date-window'
import { assertCovered, assertNoRegister } from './member-account-rules'

/** What a person writes; the rest of the journal is given. */
export type ManualJournal = Pick<JournalDraft, 'businessDate' | 'narrative' | 'postings'>

export const MANUAL_EVENT = 'journal.manual'

/** A manual journal under the key of what asks for it. */
export const manualDraft = (
  { businessDate, narrative, postings }: ManualJournal,
  idempotencyKey: string,
): JournalDraft => ({ idempotencyKey, event: MANUAL_EVENT, businessDate, narrative, postings })

/**
 * Checks a journal that a person writes against the books as they are now; posts nothing.
 * @returns its total in thebe
 * @throws what `postJournals` throws for the draft, and BUSINESS_DATE_OUTSIDE,
 * MEMBER_ACCOUNT_KEPT_BY_REGISTER, LEDGER_OVERDRAFT
 */
export async function checkManualJournal(
  operations: Operations,
  tenant: string,
  draft: JournalDraft,
): Promise<number> {
  const total = validateDraft(draft)
  assertInWindow(draft.businessDate, await todayOf(operations, tenant))
  const chart = await loadChart(operations, tenant, [draft])
  assertAccounts(draft, chart)
  assertNoRegister(draft.postings, chart)
  assertOpenPeriod(draft, await closedPeriods(operations, tenant, [draft]))
  await assertCovered(operations, tenant, draft.postings, chart)
  return total
}

/**
 * Posts a journal that a person wrote, in the transaction of its approval. Checked under the journal
 * lock, so that two approvals can't spend the same money.
 * @throws what `checkManualJournal` throws
 */
export async function postManualJournal(
  transaction: Transaction,
  { tenant, actor, draft }: { tenant: string; actor: Actor; draft: JournalDraft },
): Promise<PostedJournal> {
  await lockJournals(transaction, tenant)
  await checkManualJournal(transaction, tenant, draft)
  const [journal] = await postJournals(transaction, { tenant, actor, journals: [draft] })
  return journal as PostedJournal
}

/** The society's own day. */
export async function todayOf(operations: Operations, tenant: string): Promise<string> {
  const { timeZone } = await readTenant(operations, tenant)
  return businessDateIn(String(timeZone), new Date())
}
