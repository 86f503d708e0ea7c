import { heading, total, type ReportRow } from '../../../domain/report-table'
import type { CashFlow } from '../../../domain/statements'
import { codeInWords } from '../../../platform/labels'
import type { BooksWords } from '../words'
import type { Arranged } from './types'

export function cashFlowTable(flow: CashFlow, words: BooksWords, language: string): Arranged {
  const { lines, totals, opening, closing, accounts } = flow
  return {
    title: words.cashFlow,
    columns: [
      { heading: words.code, kind: 'text' },
      { heading: words.event, kind: 'text' },
      { heading: words.received, kind: 'money' },
      { heading: words.paid, kind: 'money' },
      { heading: words.net, kind: 'money' },
    ],
    rows: [
      total('', words.cashAtStart, null, null, opening),
      heading(words.movements),
      ...lines.map(({ event, received, paid, net }): ReportRow => ({
        kind: 'line',
        cells: ['', codeInWords('event', event, language), received, paid, net],
      })),
      total('', words.total, totals.received, totals.paid, totals.net),
      total('', words.cashAtEnd, null, null, closing),
      heading(accounts.length ? words.cashAccounts : words.noCashAccounts),
      ...accounts.map(({ account, code, name, closing: balance }): ReportRow => ({
        ...{ kind: 'line', account },
        cells: [code, name, null, null, balance],
      })),
    ],
  }
}
