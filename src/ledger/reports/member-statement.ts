import type { Operations, Row } from '../../storage/types'
import { add, balanceOf } from '../amounts'
import { isId } from '../posting/ids'
import { ledgerSlugs } from '../slugs'
import type { MemberAccountKind, Movements, Side } from '../types'
import { journalsOf } from './journals-of'

export type StatementLine = {
  businessDate: string
  journal: { id: string; number: number; event: string; narrative: string }
  /** Thebe. */
  debit: number
  credit: number
  /** Debit minus credit after this line. */
  balance: number
}

export type AccountStatement = {
  memberAccount: { id: string; number: string; kind: MemberAccountKind }
  /** Debit minus credit before the first line. */
  opening: number
  lines: StatementLine[]
  closing: number
}

export type StatementRequest = {
  tenant: string
  member: string
  /** First and last day, `YYYY-MM-DD`, both included; open-ended when left out. */
  from?: string
  to?: string
}

/**
 * What moved on each of a member's accounts, oldest first. Balances are debit minus credit: savings
 * and dues paid show below zero.
 */
export async function memberStatement(
  operations: Operations,
  { tenant, member, from, to }: StatementRequest,
): Promise<AccountStatement[]> {
  if (!isId(member)) return []
  const accounts: Row[] = []
  const options = {
    where: { member: { equals: member } },
    select: ['number', 'kind'],
    orderBy: ['number'],
  }
  for await (const page of operations.stream({ tenant }, ledgerSlugs.memberAccounts, options)) {
    accounts.push(...page)
  }
  const statements: AccountStatement[] = []
  for (const account of accounts) {
    statements.push(await statementOf(operations, tenant, account, { from, to }))
  }
  return statements
}

async function statementOf(
  operations: Operations,
  tenant: string,
  account: Row,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<AccountStatement> {
  const id = account.id as string
  const opening = from ? await balanceBefore(operations, tenant, id, from) : 0
  const postings = await postingsOf(operations, tenant, id, { from, to })
  const select = ['number', 'event', 'narrative']
  const journals = await journalsOf<StatementLine['journal']>(operations, tenant, postings, select)
  postings.sort((left, right) => order(left, right, journals))
  let balance = opening
  const lines = postings.map((posting) => {
    const movements: Movements = { debit: 0, credit: 0 }
    movements[posting.side as Side] = posting.amount as number
    balance = add(balance, balanceOf(movements))
    const journal = journals.get(posting.journal as string) as StatementLine['journal']
    return { businessDate: posting.businessDate as string, journal, ...movements, balance }
  })
  const { number, kind } = account as { number: string; kind: MemberAccountKind }
  return { memberAccount: { id, number, kind }, opening, lines, closing: balance }
}

function order(left: Row, right: Row, journals: Map<string, StatementLine['journal']>): number {
  if (left.businessDate !== right.businessDate) {
    return (left.businessDate as string) < (right.businessDate as string) ? -1 : 1
  }
  const numberOf = (row: Row) => journals.get(row.journal as string)?.number ?? 0
  return numberOf(left) - numberOf(right) || (left.line as number) - (right.line as number)
}

async function balanceBefore(
  operations: Operations,
  tenant: string,
  memberAccount: string,
  day: string,
): Promise<number> {
  const sums = await operations.sum({ tenant }, ledgerSlugs.postings, {
    where: { memberAccount: { equals: memberAccount }, businessDate: { less_than: day } },
    groupBy: ['side'],
    fields: ['amount'],
  })
  const movements: Movements = { debit: 0, credit: 0 }
  for (const { side, amount } of sums) movements[side as Side] = amount as number
  return balanceOf(movements)
}

async function postingsOf(
  operations: Operations,
  tenant: string,
  memberAccount: string,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<Row[]> {
  const days = {
    ...(from ? { greater_than_equal: from } : {}),
    ...(to ? { less_than_equal: to } : {}),
  }
  const where = { memberAccount: { equals: memberAccount }, businessDate: days }
  const rows: Row[] = []
  for await (const page of operations.stream({ tenant }, ledgerSlugs.postings, { where })) {
    rows.push(...page)
  }
  return rows
}
