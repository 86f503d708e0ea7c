import type { Actor } from '../../domain/actor'
import type { Row, Transaction } from '../../storage/types'
import { prepareDrafts, type PreparedDraft } from '../drafts/prepare'
import { JOURNAL_SEQUENCE, ledgerSlugs } from '../slugs'
import type { LedgerDraft, PostedJournal } from '../types'
import { chainHead } from './chain'
import { assertAccounts, loadChart, type Chart } from './chart'
import { alreadyPosted } from './existing'
import { lockJournals } from './lock'
import { assertOpenPeriod, closedPeriods } from './periods'
import { balanceRows, journalRow, postingRows } from './rows'

export type Writing = { tenant: string; actor: Actor }

/**
 * Writes journals of drafts that are not prepared yet.
 * @returns one answer for each draft, in the order given
 */
export async function writeJournals(
  transaction: Transaction,
  writing: Writing,
  drafts: LedgerDraft[],
): Promise<PostedJournal[]> {
  const answers = await writePrepared(transaction, writing, prepareDrafts(writing.tenant, drafts))
  const repeated = new Set<string>()
  return drafts.map(({ idempotencyKey }) => {
    const answer = answers.get(idempotencyKey) as PostedJournal
    if (repeated.has(idempotencyKey)) return { ...answer, posted: false }
    repeated.add(idempotencyKey)
    return answer
  })
}

/**
 * Checks the drafts against the books and writes those that are new: journals, postings, balances.
 * All of them or none: the first that is refused throws, and the transaction rolls back.
 * @returns the answer for each draft, by its idempotency key
 */
export async function writePrepared(
  transaction: Transaction,
  { tenant, actor }: Writing,
  prepared: Map<string, PreparedDraft>,
): Promise<Map<string, PostedJournal>> {
  if (!prepared.size) return new Map()
  const last = await lockJournals(transaction, tenant)
  const all = [...prepared.values()]
  const [answers, books, previousHash] = await Promise.all([
    alreadyPosted(transaction, tenant, prepared),
    readBooks(transaction, tenant, all),
    chainHead(transaction, tenant, last),
  ])
  const fresh = all.filter(({ draft }) => !answers.has(draft.idempotencyKey))
  assertPostable(books, fresh)
  for (const journal of await insert(transaction, { tenant, actor, previousHash }, fresh)) {
    answers.set(journal.idempotencyKey, journal)
  }
  return answers
}

type Books = { chart: Chart; closed: Set<string> }

/** Call it with the journal lock held: closing a period takes the same lock. */
async function readBooks(
  transaction: Transaction,
  tenant: string,
  prepared: PreparedDraft[],
): Promise<Books> {
  const drafts = prepared.map(({ draft }) => draft)
  const [chart, closed] = await Promise.all([
    loadChart(transaction, tenant, drafts),
    closedPeriods(transaction, tenant, drafts),
  ])
  return { chart, closed }
}

function assertPostable({ chart, closed }: Books, fresh: PreparedDraft[]): void {
  for (const { draft } of fresh) assertAccounts(draft, chart)
  for (const { draft } of fresh) assertOpenPeriod(draft, closed)
}

async function insert(
  transaction: Transaction,
  { tenant, actor, previousHash }: Writing & { previousHash: string },
  fresh: PreparedDraft[],
): Promise<PostedJournal[]> {
  if (!fresh.length) return []
  const first = await transaction.nextNumbers({ tenant }, JOURNAL_SEQUENCE, fresh.length)
  const postedAt = new Date().toISOString()
  const ids = fresh.map(() => transaction.newId())
  let chained = previousHash
  const journals = fresh.map((prepared, index) => {
    const place = { number: first + index, postedAt, actor, previousHash: chained }
    const row = journalRow(prepared, place)
    chained = row.chainHash
    return { id: ids[index], ...row }
  })
  // The database writes the journals while their postings are made, and those while balances are added up.
  await Promise.all([
    transaction.insertMany({ tenant }, ledgerSlugs.journals, journals),
    transaction.insertMany({ tenant }, ledgerSlugs.postings, allPostings(fresh, ids)),
    transaction.addMany({ tenant }, ledgerSlugs.balances, balanceRows(fresh), {
      keyFields: ['key'],
      amountFields: ['debit', 'credit'],
    }),
  ])
  return fresh.map(({ draft }, index) => ({
    id: ids[index] as string,
    number: first + index,
    idempotencyKey: draft.idempotencyKey,
    posted: true,
  }))
}

function allPostings(fresh: PreparedDraft[], ids: string[]): Row[] {
  const postings: Row[] = []
  fresh.forEach((prepared, index) => postings.push(...postingRows(prepared, ids[index] as string)))
  return postings
}
