import type { LedgerFormat } from '../definition/schema'

/** Everything there is to know of a line, for programs that map columns themselves. */
export const plainCsv: LedgerFormat = {
  encoding: 'utf-8',
  bom: false,
  lineEnd: 'CRLF',
  layout: { kind: 'delimited', delimiter: ',', quote: 'when-needed', headerRow: true },
  preamble: [],
  line: {
    columns: [
      { name: 'batch', source: 'batch.number', type: 'number' },
      { name: 'journal', source: 'journal.code', type: 'text', required: true },
      { name: 'reference', source: 'journal.reference', type: 'text', required: true },
      { name: 'date', source: 'journal.date', type: 'date' },
      { name: 'period', source: 'journal.period', type: 'number' },
      { name: 'event', source: 'journal.event', type: 'text' },
      { name: 'narrative', source: 'journal.narrative', type: 'text' },
      { name: 'line', source: 'line.number', type: 'number' },
      { name: 'account', source: 'account.code', type: 'text', required: true },
      { name: 'account_name', source: 'account.name', type: 'text' },
      { name: 'debit', source: 'line.debitOrZero', type: 'amount' },
      { name: 'credit', source: 'line.creditOrZero', type: 'amount' },
    ],
  },
  fileName: 'journals_{batch:05}_{to}.csv',
}
