import type { LedgerFormat } from '../definition/schema'
import { withoutHead } from './first-row-only'

const columns: LedgerFormat['line']['columns'] = [
  { name: 'ID', source: 'journal.code', type: 'text', required: true },
  { name: 'Entry Type', source: 'constant:Journal Entry', type: 'text' },
  { name: 'Posting Date', source: 'journal.date', type: 'date', datePattern: 'YYYY-MM-DD' },
  { name: 'Company', source: 'target.company', type: 'text', required: true },
  { name: 'Account (Accounting Entries)', source: 'account.code', type: 'text', required: true },
  { name: 'Debit (Accounting Entries)', source: 'line.debitOrZero', type: 'amount' },
  { name: 'Credit (Accounting Entries)', source: 'line.creditOrZero', type: 'amount' },
  { name: 'Reference Number', source: 'journal.reference', type: 'text' },
]

/** ERPNext, Journal Entry by data import: the cells of the entry stand on its first line only. */
export const erpnext: LedgerFormat = {
  encoding: 'utf-8',
  bom: false,
  lineEnd: 'LF',
  layout: { kind: 'delimited', delimiter: ',', quote: 'when-needed', headerRow: true },
  preamble: [],
  first: { columns },
  line: { columns: withoutHead(columns) },
  fileName: 'erpnext_{batch:05}_{to}.csv',
}
