import type { LedgerFormat } from '../definition/schema'

/** QuickBooks Online, journal entries; the columns are mapped once in QuickBooks. Dates are American. */
export const quickbooksOnline: LedgerFormat = {
  encoding: 'utf-8',
  bom: false,
  lineEnd: 'CRLF',
  layout: { kind: 'delimited', delimiter: ',', quote: 'when-needed', headerRow: true },
  preamble: [],
  line: {
    columns: [
      { name: 'Journal No', source: 'journal.code', type: 'text', width: 21, required: true },
      { name: 'Journal Date', source: 'journal.date', type: 'date', datePattern: 'MM/DD/YYYY' },
      { name: 'Account', source: 'account.code', type: 'text', required: true },
      { name: 'Debits', source: 'line.debit', type: 'amount' },
      { name: 'Credits', source: 'line.credit', type: 'amount' },
      { name: 'Description', source: 'journal.narrative', type: 'text' },
    ],
  },
  fileName: 'quickbooks_{batch:05}_{to}.csv',
}
