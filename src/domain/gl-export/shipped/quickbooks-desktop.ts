import type { LedgerFormat } from '../definition/schema'

type Columns = LedgerFormat['line']['columns']

const NAMES = ['TRNSTYPE', 'DATE', 'ACCNT', 'NAME', 'CLASS', 'AMOUNT', 'DOCNUM', 'MEMO']

const columns = (keyword: 'TRNS' | 'SPL'): Columns => [
  { name: `!${keyword}`, source: `constant:${keyword}`, type: 'text' },
  { name: `${keyword}ID`, source: 'unused', type: 'text' },
  { name: 'TRNSTYPE', source: 'constant:GENERAL JOURNAL', type: 'text' },
  { name: 'DATE', source: 'journal.date', type: 'date', datePattern: 'MM/DD/YYYY' },
  { name: 'ACCNT', source: 'account.code', type: 'text', required: true },
  { name: 'NAME', source: 'unused', type: 'text' },
  { name: 'CLASS', source: 'unused', type: 'text' },
  { name: 'AMOUNT', source: 'line.amount', type: 'amount' },
  { name: 'DOCNUM', source: 'journal.code', type: 'text', width: 11, required: true },
  { name: 'MEMO', source: 'journal.narrative', type: 'text' },
]

/** QuickBooks Desktop, IIF: separated by tabs, American dates; TRNS begins a journal and ENDTRNS ends it. */
export const quickbooksDesktop: LedgerFormat = {
  encoding: 'windows-1252',
  bom: false,
  lineEnd: 'CRLF',
  layout: { kind: 'delimited', delimiter: '\t', quote: 'never' },
  preamble: [['!TRNS', 'TRNSID', ...NAMES], ['!SPL', 'SPLID', ...NAMES], ['!ENDTRNS']],
  first: { columns: columns('TRNS') },
  line: { columns: columns('SPL') },
  end: { columns: [{ name: '!ENDTRNS', source: 'constant:ENDTRNS', type: 'text' }] },
  fileName: 'quickbooks_{batch:05}_{to}.iif',
}
