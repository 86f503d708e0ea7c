import { total } from '../../../domain/report-table'
import type { IncomeStatement } from '../../../domain/statements'
import type { BooksWords } from '../words'
import { amountColumns, section } from './amounts'
import type { Arranged } from './types'

export function incomeStatementTable(statement: IncomeStatement, words: BooksWords): Arranged {
  const { income, expenses, totals, result } = statement
  const sum = (amount: number) => ({ words: words.total, amount })
  return {
    title: words.incomeStatement,
    columns: amountColumns(words),
    rows: [
      ...section(words.income, income, sum(totals.income)),
      ...section(words.expenses, expenses, sum(totals.expenses)),
      total('', result < 0 ? words.deficit : words.surplus, result),
    ],
  }
}
