import { isMotsheloError } from '../../domain/errors'
import {
  assertDays,
  balanceSheet,
  cashFlow,
  incomeStatement,
  yearStart,
  type BalanceSheet,
  type CashFlow,
  type CashMovement,
  type IncomeStatement,
} from '../../domain/statements'
import { addDays } from '../../domain/calendar'
import type { Operations } from '../../storage/types'
import { add } from '../amounts'
import { ledgerSlugs } from '../slugs'
import type { Side } from '../types'
import { accountFigures, accountRows, daysWhere } from './account-figures'
import { readTenant } from './tenant'

/** Days of a statement, `YYYY-MM-DD`, both included. */
export type StatementDays = { tenant: string; from: string; to: string }

/** @throws STATEMENT_DATES, TENANT_UNKNOWN */
export async function incomeStatementOf(
  operations: Operations,
  { tenant, from, to }: StatementDays,
): Promise<IncomeStatement> {
  assertDays({ from, to })
  await readTenant(operations, tenant)
  return incomeStatement(await accountFigures(operations, tenant, { from, to }))
}

/**
 * What the society has and owes at the end of a day.
 * @returns the sheet, and the first day of the financial year that the day lies in
 * @throws STATEMENT_DATES, TENANT_UNKNOWN, STATEMENT_UNBALANCED
 */
export async function balanceSheetOf(
  operations: Operations,
  { tenant, asOf }: { tenant: string; asOf: string },
): Promise<BalanceSheet & { yearFrom: string }> {
  assertDays({ to: asOf })
  const yearFrom = yearStart(asOf, await firstMonthOf(operations, tenant))
  const sheet = await agreeing(async () => {
    const upToDay = await accountFigures(operations, tenant, { to: asOf })
    const inYear = await accountFigures(operations, tenant, { from: yearFrom, to: asOf })
    return balanceSheet(upToDay, inYear)
  })
  return { ...sheet, yearFrom }
}

/**
 * What came in and went out on the accounts that are marked as cash or bank.
 * @throws STATEMENT_DATES, TENANT_UNKNOWN, STATEMENT_UNBALANCED
 */
export async function cashFlowOf(
  operations: Operations,
  { tenant, from, to }: StatementDays,
): Promise<CashFlow> {
  assertDays({ from, to })
  await readTenant(operations, tenant)
  const cash = (await accountRows(operations, tenant)).filter((account) => account.cash)
  const ids = cash.map(({ id }) => id)
  return agreeing(async () => {
    const before = await accountFigures(operations, tenant, { to: addDays(from, -1) })
    const movements = await cashMovements(operations, ids, { tenant, from, to })
    const upToDay = await accountFigures(operations, tenant, { to })
    return cashFlow({ before, upToDay, movements })
  })
}

async function cashMovements(
  operations: Operations,
  accounts: string[],
  { tenant, from, to }: StatementDays,
): Promise<CashMovement[]> {
  const sums = await operations.sum({ tenant }, ledgerSlugs.postings, {
    where: { account: { in: accounts }, ...daysWhere({ from, to }) },
    groupBy: ['journal.event', 'side'],
    related: { journal: ledgerSlugs.journals },
    fields: ['amount'],
  })
  const movements = new Map<string, CashMovement>()
  for (const row of sums) {
    const event = row['journal.event'] as string
    const known = movements.get(event) ?? { event, debit: 0, credit: 0 }
    const side = row.side as Side
    known[side] = add(known[side], row.amount as number)
    movements.set(event, known)
  }
  return [...movements.values()]
}

/** The month in which the society's years begin, 1 to 12. @throws TENANT_UNKNOWN */
export async function firstMonthOf(operations: Operations, tenant: string): Promise<number> {
  const { financialYearFirstMonth } = await readTenant(operations, tenant)
  return Number(financialYearFirstMonth ?? 1)
}

const ATTEMPTS = 3

/**
 * A statement of several sums may not agree when somebody posted between them: it is made again then.
 * What does not agree after that is wrong.
 */
async function agreeing<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const isUneven = isMotsheloError(error) && error.code === 'STATEMENT_UNBALANCED'
      if (!isUneven || attempt >= ATTEMPTS) throw error
    }
  }
}
