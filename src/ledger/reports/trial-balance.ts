import type { AccountFigure } from '../../domain/statements'
import type { Operations } from '../../storage/types'
import { add, balanceOf, columnsOf } from '../amounts'
import { isBusinessDate } from '../business-date'
import { ledgerErrors } from '../errors'
import type { AccountType, Movements } from '../types'
import { accountFigures } from './account-figures'
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
  const figures = await accountFigures(operations, tenant, { to: asOf ?? undefined })
  const accounts = figures.map(lineOf)
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

function lineOf({ code, name, type, debit, credit }: AccountFigure): TrialBalanceLine {
  const movements = { debit, credit }
  const balance = balanceOf(movements)
  return { code, name, type, ...columnsOf(balance), balance, movements }
}

function totalOf(list: Movements[]): Movements {
  const total = { debit: 0, credit: 0 }
  for (const { debit, credit } of list) {
    total.debit = add(total.debit, debit)
    total.credit = add(total.credit, credit)
  }
  return total
}
