import type { Where } from 'payload'
import type { Actor } from '../domain/actor'
import type { Operations, Transaction } from '../storage/types'
import { isBusinessDate } from './business-date'
import { reversalKey, reversalOf, type StoredJournal } from './drafts/reversal'
import { ledgerErrors } from './errors'
import { chunks } from '../storage/chunks'
import { journalsByKey } from './posting/existing'
import { isId } from './posting/ids'
import { lockJournals } from './posting/lock'
import { JOURNAL_FIELDS, withPostings } from './posting/read-journals'
import { writeJournals } from './posting/write-journals'
import { ledgerSlugs } from './slugs'
import type { PostedJournal } from './types'

/** Journals taken back in one go; keeps the memory of a large reversal flat. */
const PAGE = 2000

type ReverseCommon = {
  tenant: string
  actor: Actor
  /** The reversal's own date, not before that of the journal it reverses. */
  businessDate: string
  reason: string
}

/** Which journals: by id, or all that match; with `where` reversals are left out. */
export type ReverseJournals = ReverseCommon &
  ({ journalIds: string[]; where?: undefined } | { where: Where; journalIds?: undefined })

/**
 * Posts the opposite of each journal, linked to it, all or none. A journal that was reversed before
 * is answered with the reversal it has.
 * @returns one reversal for each journal; by id in the order given, otherwise in that of the ids
 * @throws REASON_REQUIRED, JOURNAL_UNKNOWN, REVERSAL_REFUSED for a reversal or a date before the
 * journal's own, and PERIOD_CLOSED when the reversal's date is in a closed period
 */
export async function reverseJournals(
  transaction: Transaction,
  request: ReverseJournals,
): Promise<PostedJournal[]> {
  assertRequest(request)
  await lockJournals(transaction, request.tenant)
  const reversals: PostedJournal[] = []
  for await (const journals of requested(transaction, request)) {
    reversals.push(...(await reversePage(transaction, request, journals)))
  }
  return reversals
}

function assertRequest({ businessDate, reason }: ReverseCommon): void {
  if (!reason?.trim()) throw ledgerErrors.REASON_REQUIRED('A reversal needs a reason.')
  if (isBusinessDate(businessDate)) return
  throw ledgerErrors.JOURNAL_INVALID(
    `Reversal, businessDate: "${businessDate}" is not a day of the calendar.`,
    { field: 'businessDate' },
  )
}

async function* requested(
  operations: Operations,
  request: ReverseJournals,
): AsyncGenerator<StoredJournal[]> {
  const { tenant } = request
  if (request.where) {
    const where = { and: [request.where, { reverses: { exists: false } }] }
    yield* read(operations, tenant, where)
    return
  }
  for (const ids of chunks(new Set(request.journalIds), PAGE)) {
    const found = new Map<string, StoredJournal>()
    for await (const page of read(operations, tenant, { id: { in: ids.filter(isId) } })) {
      for (const journal of page) found.set(journal.id, journal)
    }
    yield ids.map((id) => found.get(id) ?? unknown(id))
  }
}

async function* read(
  operations: Operations,
  tenant: string,
  where: Where,
): AsyncGenerator<StoredJournal[]> {
  const options = { where, select: JOURNAL_FIELDS, pageSize: PAGE }
  for await (const page of operations.stream({ tenant }, ledgerSlugs.journals, options)) {
    yield withPostings(operations, tenant, page)
  }
}

async function reversePage(
  transaction: Transaction,
  { tenant, actor, businessDate, reason }: ReverseJournals,
  journals: StoredJournal[],
): Promise<PostedJournal[]> {
  const keys = journals.map(({ id }) => reversalKey(id))
  const known = await journalsByKey(transaction, tenant, keys)
  const open = journals.filter(({ id }) => !known.has(reversalKey(id)))
  for (const journal of open) assertReversible(journal, businessDate)
  const drafts = open.map((journal) => reversalOf(journal, { businessDate, reason }))
  const written = await writeJournals(transaction, { tenant, actor }, drafts)
  const byKey = new Map(written.map((reversal) => [reversal.idempotencyKey, reversal]))
  return keys.map((key) => {
    const reversal = (byKey.get(key) ?? known.get(key)) as PostedJournal
    const { id, number, idempotencyKey, posted } = reversal
    return { id, number, idempotencyKey, posted }
  })
}

function assertReversible(
  { id, number, businessDate, reverses }: StoredJournal,
  date: string,
): void {
  if (reverses) {
    throw ledgerErrors.REVERSAL_REFUSED(
      `Journal ${number} is itself a reversal and can't be reversed.`,
      { journal: id },
    )
  }
  if (date >= businessDate) return
  throw ledgerErrors.REVERSAL_REFUSED(
    `Journal ${number} is dated ${businessDate}; a reversal dated ${date} would come before it.`,
    { journal: id, businessDate },
  )
}

function unknown(id: string): never {
  throw ledgerErrors.JOURNAL_UNKNOWN(`"${id}" is no journal of this society.`, { journal: id })
}
