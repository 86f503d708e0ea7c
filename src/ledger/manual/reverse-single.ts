import type { Actor } from '../../domain/actor'
import type { Operations, Transaction } from '../../storage/types'
import { reversalKey, reversedPostings, type StoredJournal } from '../drafts/reversal'
import { ledgerErrors } from '../errors'
import { loadChart } from '../posting/chart'
import { journalsByKey } from '../posting/existing'
import { isId } from '../posting/ids'
import { lockJournals } from '../posting/lock'
import { JOURNAL_FIELDS, withPostings } from '../posting/read-journals'
import { reverseJournals } from '../reverse-journals'
import { ledgerSlugs } from '../slugs'
import type { PostedJournal } from '../types'
import { assertInWindow } from './business-date-window'
import { assertCovered, assertNoRegister } from './member-account-rules'
import { todayOf } from './manual-journal'

export type ReverseSingle = {
  tenant: string
  journal: string
  actor: Actor
  /** Who wanted the journal, where that is another than who posted it. */
  maker?: string
  businessDate: string
  reason: string
}

/**
 * Takes back one journal that a person wrote. One that comes from a source stays: its register would
 * go on telling of it. A second time answers the first reversal.
 * @throws JOURNAL_UNKNOWN, JOURNAL_HAS_SOURCE, MAKER_REVERSES, BUSINESS_DATE_OUTSIDE,
 * MEMBER_ACCOUNT_KEPT_BY_REGISTER, LEDGER_OVERDRAFT and what `reverseJournals` throws
 */
export async function reverseSingle(
  transaction: Transaction,
  { tenant, journal: id, actor, maker, businessDate, reason }: ReverseSingle,
): Promise<PostedJournal> {
  await lockJournals(transaction, tenant)
  await checkSingleReversal(transaction, { tenant, journal: id, actor, maker, businessDate })
  const request = { tenant, actor, journalIds: [id], businessDate, reason }
  const [reversal] = await reverseJournals(transaction, request)
  return reversal as PostedJournal
}

export type SingleReversal = Pick<
  StoredJournal,
  'id' | 'number' | 'total' | 'bodyHash' | 'actor'
> & {
  isReversed: boolean
}

/**
 * Checks against the books as they are now whether a journal can be reversed singly; posts nothing.
 * @throws what `reverseSingle` throws
 */
export async function checkSingleReversal(
  operations: Operations,
  { tenant, journal: id, actor, maker, businessDate }: Omit<ReverseSingle, 'reason'>,
): Promise<SingleReversal> {
  const journal = await readJournal(operations, tenant, id)
  assertOwnEvent(journal)
  const reversals = await journalsByKey(operations, tenant, [reversalKey(id)])
  if (reversals.size) return { ...journal, isReversed: true }
  assertOther(journal, { actor, maker: maker ?? journal.actor })
  assertInWindow(businessDate, await todayOf(operations, tenant))
  const postings = reversedPostings(journal.postings)
  const chart = await loadChart(operations, tenant, [{ postings }])
  assertNoRegister(postings, chart)
  await assertCovered(operations, tenant, postings, chart)
  return { ...journal, isReversed: false }
}

async function readJournal(
  operations: Operations,
  tenant: string,
  id: string,
): Promise<StoredJournal> {
  const options = { where: { id: { equals: id } }, select: JOURNAL_FIELDS }
  if (isId(id)) {
    for await (const page of operations.stream({ tenant }, ledgerSlugs.journals, options)) {
      const [journal] = await withPostings(operations, tenant, page)
      if (journal) return journal
    }
  }
  throw ledgerErrors.JOURNAL_UNKNOWN(`"${id}" is no journal of this society.`, { journal: id })
}

function assertOwnEvent({ id, number, event, source }: StoredJournal): void {
  if (!source) return
  throw ledgerErrors.JOURNAL_HAS_SOURCE(
    `Journal ${number} (${event}) belongs to a document of ${source.collection} and is reversed with it.`,
    { journal: id, source },
  )
}

function assertOther(
  { id, number }: StoredJournal,
  { actor, maker }: { actor: Actor; maker: string },
): void {
  if (actor.id !== maker) return
  throw ledgerErrors.MAKER_REVERSES(`Who made journal ${number} can’t reverse it.`, { journal: id })
}
