import type { ReportColumn, ReportRow } from '../../../domain/report-table'
import type { AccountLedger, LedgerLine } from '../../../ledger'
import { codeInWords } from '../../../platform/labels'
import type { BooksWords } from '../words'

export const ledgerColumns = (words: BooksWords): ReportColumn[] => [
  { heading: words.date, kind: 'text' },
  { heading: words.journal, kind: 'count' },
  { heading: words.event, kind: 'text' },
  { heading: words.narrative, kind: 'text' },
  { heading: words.debit, kind: 'money' },
  { heading: words.credit, kind: 'money' },
  { heading: words.balance, kind: 'money' },
]

const sum = (text: string, balance: number): ReportRow => ({
  kind: 'total',
  cells: [null, null, null, text, null, null, balance],
})

export const openingRow = ({ opening }: AccountLedger, words: BooksWords): ReportRow =>
  sum(words.opening, opening)

export const closingRow = ({ closing }: AccountLedger, words: BooksWords): ReportRow =>
  sum(words.closing, closing)

export const ledgerRow =
  (language: string) =>
  ({ businessDate, journal, debit, credit, balance }: LedgerLine): ReportRow => ({
    kind: 'line',
    cells: [
      ...[businessDate, journal.number, codeInWords('event', journal.event, language)],
      ...[journal.narrative, debit || null, credit || null, balance],
    ],
    journal: journal.id,
    ...(journal.source ? { source: journal.source } : {}),
  })
