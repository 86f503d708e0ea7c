import { heading, total, type ReportRow } from '../../../domain/report-table'
import type { AccountFigure } from '../../../domain/statements'
import { balanceOf } from '../../../domain/statements'
import { sumAmounts } from '../../../domain/money'
import type { BooksWords } from '../words'
import type { Arranged } from './types'

const types = ['asset', 'liability', 'equity', 'income', 'expense'] as const
const names = {
  asset: 'assets',
  liability: 'liabilities',
  equity: 'equity',
  income: 'income',
  expense: 'expenses',
} as const

/** Every account with its balance in the column of its side, by type. */
export function trialBalanceTable(figures: AccountFigure[], words: BooksWords): Arranged {
  const balances = figures.map((figure) => ({ ...figure, balance: balanceOf(figure) }))
  const rows = types.flatMap((type): ReportRow[] => {
    const lines = balances.filter((figure) => figure.type === type)
    return lines.length ? [heading(words[names[type]]), ...lines.map(lineOf)] : []
  })
  const sum = (sign: 1 | -1) =>
    sumAmounts(balances.map(({ balance }) => Math.max(sign * balance, 0)))
  return {
    title: words.trialBalance,
    columns: [
      { heading: words.code, kind: 'text' },
      { heading: words.account, kind: 'text' },
      { heading: words.debit, kind: 'money' },
      { heading: words.credit, kind: 'money' },
    ],
    rows: [...rows, total('', words.total, sum(1), sum(-1))],
  }
}

const lineOf = ({
  account,
  code,
  name,
  balance,
}: AccountFigure & { balance: number }): ReportRow => ({
  kind: 'line',
  account,
  cells: [code, name, balance > 0 ? balance : null, balance < 0 ? -balance : null],
})
