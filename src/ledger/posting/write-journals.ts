import type { Actor } from '../../domain/actor'
import type { Row, Transaction } from '../../storage/types'
import { prepareDrafts, type PreparedDraft } from '../drafts/prepare'
import { JOURNAL_SEQUENCE, ledgerSlugs } from '../slugs'
import type { LedgerDraft, PostedJournal } from '../types'
import { assertAccounts, loadChart } from './chart'
import { alreadyPosted } from './existing'
import { lockJournals } from './lock'
import { assertOpenPeriods } from './periods'
import { balanceRows, journalRow, postingRows } from './rows'

export type Writing = { tenant: string; actor: Actor }

/**
 * Checks the drafts against the books and writes those that are new: journals, postings, balances.
 * All of them or none: the first that is refused throws, and the transaction rolls back.
 * @returns one answer for each draft, in the order given
 */
export async function writeJournals(
  transaction: Transaction,
  { tenant, actor }: Writing,
  drafts: LedgerDraft[],
): Promise<PostedJournal[]> {
  const prepared = prepareDrafts(tenant, drafts)
  if (!prepared.size) return []
  await lockJournals(transaction, tenant)
  const answers = await alreadyPosted(transaction, tenant, prepared)
  const fresh = [...prepared.values()].filter(({ draft }) => !answers.has(draft.idempotencyKey))
  await assertPostable(transaction, tenant, fresh)
  for (const journal of await insert(transaction, { tenant, actor }, fresh)) {
    answers.set(journal.idempotencyKey, journal)
  }
  const repeated = new Set<string>()
  return drafts.map(({ idempotencyKey }) => {
    const answer = answers.get(idempotencyKey) as PostedJournal
    if (repeated.has(idempotencyKey)) return { ...answer, posted: false }
    repeated.add(idempotencyKey)
    return answer
  })
}

async function assertPostable(
  transaction: Transaction,
  tenant: string,
  fresh: PreparedDraft[],
): Promise<void> {
  if (!fresh.length) return
  const drafts = fresh.map(({ draft }) => draft)
  const chart = await loadChart(transaction, tenant, drafts)
  for (const draft of drafts) assertAccounts(draft, chart)
  await assertOpenPeriods(transaction, tenant, drafts)
}

async function insert(
  transaction: Transaction,
  { tenant, actor }: Writing,
  fresh: PreparedDraft[],
): Promise<PostedJournal[]> {
  if (!fresh.length) return []
  const first = await transaction.nextNumbers({ tenant }, JOURNAL_SEQUENCE, fresh.length)
  const postedAt = new Date().toISOString()
  const journals = fresh.map((prepared, index) =>
    journalRow(prepared, { number: first + index, postedAt, actor }),
  )
  const ids = await transaction.insertMany({ tenant }, ledgerSlugs.journals, journals)
  const postings: Row[] = []
  fresh.forEach((prepared, index) => postings.push(...postingRows(prepared, ids[index] as string)))
  await transaction.insertMany({ tenant }, ledgerSlugs.postings, postings)
  await transaction.addMany({ tenant }, ledgerSlugs.balances, balanceRows(fresh), {
    keyFields: ['key'],
    amountFields: ['debit', 'credit'],
  })
  return fresh.map(({ draft }, index) => ({
    id: ids[index] as string,
    number: first + index,
    idempotencyKey: draft.idempotencyKey,
    posted: true,
  }))
}
