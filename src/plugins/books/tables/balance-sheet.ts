import { sumAmounts } from '../../../domain/money'
import { total, type ReportRow } from '../../../domain/report-table'
import type { BalanceSheet } from '../../../domain/statements'
import { filled, type BooksWords } from '../words'
import { amountColumns, section } from './amounts'
import type { Arranged } from './types'

type Sheet = BalanceSheet & { yearFrom: string }

export function balanceSheetTable(sheet: Sheet, words: BooksWords): Arranged {
  const { assets, liabilities, equity, totals } = sheet
  const sum = (amount: number) => ({ words: words.total, amount })
  const added = resultLines(sheet, words)
  return {
    title: words.balanceSheet,
    columns: amountColumns(words),
    rows: [
      ...section(words.assets, assets, sum(totals.assets)),
      ...section(words.liabilities, liabilities, sum(totals.liabilities)),
      ...section(words.equity, equity, { ...sum(totals.equity), added }),
      total('', words.liabilitiesAndEquity, sumAmounts([totals.liabilities, totals.equity])),
    ],
  }
}

function resultLines({ earlierResult, yearResult, yearFrom }: Sheet, words: BooksWords) {
  const line = (text: string, amount: number): ReportRow => ({
    ...{ kind: 'line', cells: ['', text, amount] },
  })
  return [
    ...(earlierResult ? [line(words.earlierResult, earlierResult)] : []),
    line(filled(words.yearResult, { day: yearFrom }), yearResult),
  ]
}
