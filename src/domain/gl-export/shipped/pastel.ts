import type { LedgerFormat } from '../definition/schema'

/**
 * Sage Pastel Partner, journal batch: 18 columns without a header (support.pastel.co.uk, "Importing General
 * Ledger / Cashbook Batches"). The period is the financial one. Every line carries the target's contra
 * account: as the journals of a batch balance, what it is posted adds up to nothing. The batch id is how many
 * times Pastel repeats the batch, and is 1.
 */
export const pastel: LedgerFormat = {
  encoding: 'windows-1252',
  bom: false,
  lineEnd: 'CRLF',
  layout: { kind: 'delimited', delimiter: ',', quote: 'when-needed' },
  preamble: [],
  line: {
    columns: [
      { name: 'Period', source: 'journal.period', type: 'number', required: true },
      { name: 'Date', source: 'journal.date', type: 'date', datePattern: 'DD/MM/YYYY' },
      { name: 'GDC', source: 'constant:G', type: 'text' },
      { name: 'Account', source: 'account.code', type: 'text', width: 7, required: true },
      { name: 'Reference', source: 'journal.reference', type: 'text', width: 8, required: true },
      {
        ...{ name: 'Description', source: 'journal.narrative', type: 'text' },
        ...{ width: 36, tooLong: 'truncate' },
      },
      { name: 'Amount', source: 'line.amount', type: 'amount', width: 15 },
      { name: 'Tax Type', source: 'account.taxType', type: 'text', width: 2, required: true },
      { name: 'Tax Amount', source: 'constant:0.00', type: 'text' },
      { name: 'Open Item', source: 'constant:A', type: 'text' },
      { name: 'Project', source: 'unused', type: 'text' },
      {
        ...{ name: 'Contra Account', source: 'target.contraAccount', type: 'text' },
        ...{ width: 7, required: true },
      },
      { name: 'Exchange Rate', source: 'constant:1', type: 'text' },
      { name: 'Bank Exchange Rate', source: 'constant:1', type: 'text' },
      { name: 'Batch ID', source: 'constant:1', type: 'text' },
      { name: 'Discount Tax Type', source: 'constant:0', type: 'text' },
      { name: 'Discount Amount', source: 'constant:0.00', type: 'text' },
      { name: 'Home Amount', source: 'line.amount', type: 'amount', width: 15 },
    ],
  },
  fileName: 'pastel_{batch:05}_{to}.csv',
}
