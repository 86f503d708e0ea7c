import type { Operations, Row } from '../../storage/types'
import type { StoredJournal, StoredPosting } from '../drafts/reversal'
import { ledgerSlugs } from '../slugs'
import type { Side } from '../types'

/** What a journal's row must be read with so that `withPostings` can complete it. */
export const JOURNAL_FIELDS = [
  'number',
  'businessDate',
  'event',
  'narrative',
  'idempotencyKey',
  'sourceCollection',
  'sourceId',
  'reverses',
  'bodyHash',
  'chainHash',
  'actor',
  'postedAt',
  'total',
]

/** Journals of one page with their postings, read in one go. */
export async function withPostings(
  operations: Operations,
  tenant: string,
  rows: Row[],
): Promise<StoredJournal[]> {
  const journals = rows.map(storedJournal)
  const byId = new Map(journals.map((journal) => [journal.id, journal]))
  const pages = operations.stream({ tenant }, ledgerSlugs.postings, {
    where: { journal: { in: [...byId.keys()] } },
    orderBy: ['journal', 'line'],
    select: ['account', 'memberAccount', 'side', 'amount', 'businessDate'],
    pageSize: 20_000,
  })
  for await (const page of pages) {
    for (const row of page) byId.get(row.journal as string)?.postings.push(storedPosting(row))
  }
  return journals
}

function storedJournal(row: Row): StoredJournal {
  const { sourceCollection, sourceId } = row
  return {
    id: row.id as string,
    number: row.number as number,
    businessDate: row.businessDate as string,
    event: row.event as string,
    narrative: row.narrative as string,
    idempotencyKey: row.idempotencyKey as string,
    ...(sourceCollection && sourceId
      ? { source: { collection: sourceCollection as string, id: sourceId as string } }
      : {}),
    reverses: (row.reverses as string | null) ?? null,
    bodyHash: row.bodyHash as string,
    chainHash: row.chainHash as string,
    actor: row.actor as string,
    postedAt: new Date(row.postedAt as string).toISOString(),
    total: row.total as number,
    postings: [],
  }
}

const storedPosting = (row: Row): StoredPosting => ({
  account: row.account as string,
  memberAccount: (row.memberAccount as string | null) ?? null,
  side: row.side as Side,
  amount: row.amount as number,
  line: row.line as number,
  businessDate: row.businessDate as string,
})
