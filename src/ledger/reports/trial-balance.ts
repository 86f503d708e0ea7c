import type { Operations } from '../../storage/types'
import { add, balanceOf, columnsOf } from '../amounts'
import { isBusinessDate } from '../business-date'
import { ledgerErrors } from '../errors'
import { ledgerSlugs } from '../slugs'
import type { AccountType, Movements, Side } from '../types'
import { readTenant } from './tenant'

export type TrialBalanceLine = {
  code: string
  name: string
  type: AccountType
  /** The balance when it is on the debit side, in thebe. */
  debit: number
  /** The balance when it is on the credit side, in thebe. */
  credit: number
  /** Debit minus credit. */
  balance: number
  /** Everything posted to the account, both ways. */
  movements: Movements
}

export type TrialBalance = {
  /** Postings up to and including this day, `YYYY-MM-DD`; null when every posting counts. */
  asOf: string | null
  currency: string
  unit: 'thebe'
  accounts: TrialBalanceLine[]
  totals: Movements
  /** Totals of everything posted, both ways. */
  movements: Movements
  /** Debits minus credits: 0, or the books are broken. */
  difference: number
}

/**
 * Every account with postings, by code, with its balance from the postings themselves.
 * @param request.asOf counts postings with a business date up to this day; all of them when left out
 * @throws JOURNAL_INVALID for a date that is none, TENANT_UNKNOWN
 */
export async function trialBalance(
  operations: Operations,
  { tenant, asOf }: { tenant: string; asOf?: string | null },
): Promise<TrialBalance> {
  if (asOf && !isBusinessDate(asOf)) {
    throw ledgerErrors.JOURNAL_INVALID(`asOf: "${asOf}" is not a day of the calendar.`, {
      field: 'asOf',
    })
  }
  const { currency } = await readTenant(operations, tenant)
  const movements = await movementsByAccount(operations, tenant, asOf ?? null)
  const accounts = await linesOf(operations, tenant, movements)
  const totals = totalOf(accounts)
  return {
    asOf: asOf ?? null,
    currency: currency as string,
    unit: 'thebe',
    accounts,
    totals,
    movements: totalOf(accounts.map((line) => line.movements)),
    difference: balanceOf(totals),
  }
}

async function movementsByAccount(
  operations: Operations,
  tenant: string,
  asOf: string | null,
): Promise<Map<string, Movements>> {
  const sums = await operations.sum({ tenant }, ledgerSlugs.postings, {
    where: asOf ? { businessDate: { less_than_equal: asOf } } : {},
    groupBy: ['account', 'side'],
    fields: ['amount'],
  })
  const movements = new Map<string, Movements>()
  for (const { account, side, amount } of sums) {
    const known = movements.get(account as string) ?? { debit: 0, credit: 0 }
    known[side as Side] = add(known[side as Side], amount as number)
    movements.set(account as string, known)
  }
  return movements
}

async function linesOf(
  operations: Operations,
  tenant: string,
  movements: Map<string, Movements>,
): Promise<TrialBalanceLine[]> {
  const lines: TrialBalanceLine[] = []
  const options = { select: ['code', 'name', 'type'], orderBy: ['code'] }
  for await (const page of operations.stream({ tenant }, ledgerSlugs.accounts, options)) {
    for (const { id, code, name, type } of page) {
      const moved = movements.get(id as string)
      if (!moved) continue
      const balance = balanceOf(moved)
      lines.push({
        code: code as string,
        name: name as string,
        type: type as AccountType,
        ...columnsOf(balance),
        balance,
        movements: moved,
      })
    }
  }
  return lines.sort((left, right) => (left.code < right.code ? -1 : 1))
}

function totalOf(list: Movements[]): Movements {
  const total = { debit: 0, credit: 0 }
  for (const { debit, credit } of list) {
    total.debit = add(total.debit, debit)
    total.credit = add(total.credit, credit)
  }
  return total
}
