import type { Where } from 'payload'
import type { Operations } from '../../storage/types'
import { readAhead } from '../../storage/reading'
import type { StoredJournal } from '../drafts/reversal'
import { JOURNAL_FIELDS, withPostings } from '../posting/read-journals'
import { ledgerSlugs } from '../slugs'

type Wanted = { tenant: string; where: Where }

/** Journals with their postings in the order of their numbers, page by page: for runs over many of them. */
export async function* journalPages(
  operations: Operations,
  { tenant, where }: Wanted,
): AsyncGenerator<StoredJournal[]> {
  const pages = operations.stream({ tenant }, ledgerSlugs.journals, {
    where,
    orderBy: ['number'],
    select: JOURNAL_FIELDS,
  })
  for await (const page of readAhead(pages)) yield await withPostings(operations, tenant, page)
}

/** How many journals that is. */
export async function countJournals(
  operations: Operations,
  { tenant, where }: Wanted,
): Promise<number> {
  const [sum] = await operations.sum({ tenant }, ledgerSlugs.journals, { where, fields: [] })
  return sum?.count ?? 0
}

/**
 * The number of the last journal that is committed, 0 before the first. Numbers are given out one transaction
 * after the other, so that every lower one is committed too.
 */
export async function lastJournalNumber(operations: Operations, tenant: string): Promise<number> {
  const newest = operations.stream({ tenant }, ledgerSlugs.journals, {
    orderBy: ['number'],
    descending: true,
    select: ['number'],
    pageSize: 1,
  })
  for await (const [row] of newest) return Number(row?.number ?? 0)
  return 0
}

/** What the debits of those journals come to by their own totals, in thebe. */
export async function ledgerTotal(
  operations: Operations,
  { tenant, where }: Wanted,
): Promise<number> {
  const [sum] = await operations.sum({ tenant }, ledgerSlugs.journals, { where, fields: ['total'] })
  return Number(sum?.total ?? 0)
}
