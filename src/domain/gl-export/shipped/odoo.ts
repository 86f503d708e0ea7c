import type { LedgerFormat } from '../definition/schema'
import { withoutHead } from './first-row-only'

const columns: LedgerFormat['line']['columns'] = [
  { name: 'date', source: 'journal.date', type: 'date', datePattern: 'YYYY-MM-DD' },
  { name: 'ref', source: 'journal.code', type: 'text', required: true },
  { name: 'journal_id', source: 'target.journal', type: 'text', required: true },
  { name: 'line_ids/account_id', source: 'account.code', type: 'text', required: true },
  { name: 'line_ids/name', source: 'journal.narrative', type: 'text' },
  { name: 'line_ids/debit', source: 'line.debitOrZero', type: 'amount' },
  { name: 'line_ids/credit', source: 'line.creditOrZero', type: 'amount' },
]

/** Odoo, account.move: the cells of the move stand on its first line only. */
export const odoo: LedgerFormat = {
  encoding: 'utf-8',
  bom: false,
  lineEnd: 'LF',
  layout: { kind: 'delimited', delimiter: ',', quote: 'when-needed', headerRow: true },
  preamble: [],
  first: { columns },
  line: { columns: withoutHead(columns) },
  fileName: 'odoo_{batch:05}_{to}.csv',
}
