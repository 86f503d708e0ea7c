import { sumAmounts } from '../money'
import { amountsOf, totalOf } from './amounts'
import type { AccountFigure, StatementAmount } from './types'

/** What was earned and spent over a range of days, in thebe. */
export type IncomeStatement = {
  income: StatementAmount[]
  expenses: StatementAmount[]
  totals: { income: number; expenses: number }
  /** Income less expenses: a surplus above zero, a deficit below. */
  result: number
}

/** Arranges what moved over a range of days. Accounts of the balance sheet are passed over. */
export function incomeStatement(moved: readonly AccountFigure[]): IncomeStatement {
  const income = amountsOf(moved, 'income')
  const expenses = amountsOf(moved, 'expense')
  const totals = { income: totalOf(income), expenses: totalOf(expenses) }
  return { income, expenses, totals, result: sumAmounts([totals.income, -totals.expenses]) }
}
