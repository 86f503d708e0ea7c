import type { Where } from 'payload'
import { assertDays } from '../../domain/statements'
import { firstRow, isId } from '../../storage/reading'
import type { Operations, Row } from '../../storage/types'
import { add, balanceOf } from '../amounts'
import { ledgerErrors } from '../errors'
import { ledgerSlugs } from '../slugs'
import type { JournalSource, Movements, Side } from '../types'
import { daysWhere } from './account-figures'
import { journalsOf } from './journals-of'

export type LedgerLine = {
  /** Id of the posting. */
  id: string
  businessDate: string
  journal: {
    id: string
    number: number
    event: string
    narrative: string
    source: JournalSource | null
  }
  /** Thebe. */
  debit: number
  credit: number
  /** Debit less credit of the account after this line. */
  balance: number
}

export type AccountLedger = {
  account: { id: string; code: string; name: string }
  /** Debit less credit before the first line of the page, and after the last. */
  opening: number
  lines: LedgerLine[]
  closing: number
  /** The posting after which the next page begins; null on the last page. */
  next: string | null
}

export type LedgerOrder = {
  tenant: string
  /** Id of the account. */
  account: string
  from: string
  to: string
  /** Begins after this posting of the account. */
  after?: string | undefined
  /** Lines on a page. */
  limit: number
}

/**
 * The postings of one account in the order of their days, each with the balance after it.
 * @throws STATEMENT_DATES; ACCOUNT_UNKNOWN also for an account of another society
 */
export async function accountLedger(
  operations: Operations,
  { tenant, account: id, from, to, after, limit }: LedgerOrder,
): Promise<AccountLedger> {
  assertDays({ from, to })
  const account = await accountOf(operations, tenant, id)
  const beyond = after ? await placeOf(operations, { tenant, account: id, after }) : null
  const opening = await balanceBefore(operations, tenant, id, beyond ?? { businessDate: from })
  const where: Where = {
    and: [{ account: { equals: id } }, daysWhere({ from, to }), ...(beyond ? [later(beyond)] : [])],
  }
  const options = { where, orderBy: ['businessDate'], pageSize: limit + 1 }
  const postings = await firstPage(operations, tenant, options)
  const shown = postings.slice(0, limit)
  const lines = await linesOf(operations, tenant, shown, opening)
  return {
    account,
    opening,
    lines,
    closing: lines[lines.length - 1]?.balance ?? opening,
    next: postings.length > limit ? String(shown[shown.length - 1]?.id) : null,
  }
}

async function accountOf(operations: Operations, tenant: string, id: string) {
  const where = { id: { equals: id } }
  const row = isId(id) && (await firstRow<Row>(operations, { tenant }, ledgerSlugs.accounts, where))
  if (row) return { id, code: row.code as string, name: row.name as string }
  throw ledgerErrors.ACCOUNT_UNKNOWN(`"${id}" is no account of this society.`, { account: id })
}

type Place = { businessDate: string; id?: string }
type Cursor = { tenant: string; account: string; after: string }

async function placeOf(operations: Operations, { tenant, account, after }: Cursor): Promise<Place> {
  const where = { id: { equals: after }, account: { equals: account } }
  const row =
    isId(after) && (await firstRow<Row>(operations, { tenant }, ledgerSlugs.postings, where))
  if (row) return { businessDate: row.businessDate as string, id: after }
  throw ledgerErrors.JOURNAL_INVALID(`after: "${after}" is no posting of this account.`, {
    field: 'after',
  })
}

const later = ({ businessDate, id }: Place): Where => ({
  or: [
    { businessDate: { greater_than: businessDate } },
    { and: [{ businessDate: { equals: businessDate } }, { id: { greater_than: id } }] },
  ],
})

/** Up to and including the posting of a cursor; without one, before the day. */
async function balanceBefore(
  operations: Operations,
  tenant: string,
  account: string,
  { businessDate, id }: Place,
): Promise<number> {
  const earlier: Where = { businessDate: { less_than: businessDate } }
  const sameDay: Where = {
    and: [{ businessDate: { equals: businessDate } }, { id: { less_than_equal: id } }],
  }
  const sums = await operations.sum({ tenant }, ledgerSlugs.postings, {
    where: { and: [{ account: { equals: account } }, id ? { or: [earlier, sameDay] } : earlier] },
    groupBy: ['side'],
    fields: ['amount'],
  })
  const movements: Movements = { debit: 0, credit: 0 }
  for (const { side, amount } of sums) movements[side as Side] = amount as number
  return balanceOf(movements)
}

type PageOptions = { where: Where; orderBy: string[]; pageSize: number }

async function firstPage(
  operations: Operations,
  tenant: string,
  options: PageOptions,
): Promise<Row[]> {
  for await (const page of operations.stream({ tenant }, ledgerSlugs.postings, options)) return page
  return []
}

type JournalRow = Row & {
  id: string
  number: number
  event: string
  narrative: string
  sourceCollection: string | null
  sourceId: string | null
}
const JOURNAL = ['number', 'event', 'narrative', 'sourceCollection', 'sourceId']

async function linesOf(
  operations: Operations,
  tenant: string,
  postings: Row[],
  opening: number,
): Promise<LedgerLine[]> {
  const journals = await journalsOf<JournalRow>(operations, tenant, postings, JOURNAL)
  let balance = opening
  return postings.map((posting) => {
    const movements: Movements = { debit: 0, credit: 0 }
    movements[posting.side as Side] = posting.amount as number
    balance = add(balance, balanceOf(movements))
    const journal = headOf(journals.get(posting.journal as string) as JournalRow)
    const { id, businessDate } = posting as { id: string; businessDate: string }
    return { id, businessDate, journal, ...movements, balance }
  })
}

const headOf = ({ id, number, event, narrative, sourceCollection, sourceId }: JournalRow) => ({
  ...{ id, number, event, narrative },
  source: sourceCollection && sourceId ? { collection: sourceCollection, id: sourceId } : null,
})
