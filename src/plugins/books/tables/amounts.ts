import { heading, total, type ReportColumn, type ReportRow } from '../../../domain/report-table'
import type { StatementAmount } from '../../../domain/statements'
import type { BooksWords } from '../words'

/** Code, name and one amount. */
export const amountColumns = (words: BooksWords): ReportColumn[] => [
  { heading: words.code, kind: 'text' },
  { heading: words.account, kind: 'text' },
  { heading: words.amount, kind: 'money' },
]

/** A heading, its lines, and their sum with what `added` puts among them. */
export function section(
  title: string,
  lines: StatementAmount[],
  sum: { words: string; amount: number; added?: ReportRow[] },
): ReportRow[] {
  return [
    heading(title),
    ...lines.map(({ account, code, name, amount }): ReportRow => ({
      ...{ kind: 'line', account },
      cells: [code, name, amount],
    })),
    ...(sum.added ?? []),
    total('', sum.words, sum.amount),
  ]
}
