import type { LedgerFormat } from '../definition/schema'

/**
 * Xero, manual journals. Xero makes one journal of the lines with one narration and date, so that the narration
 * begins with the journal's number. At most 300 lines go into one import.
 */
export const xero: LedgerFormat = {
  encoding: 'utf-8',
  bom: false,
  lineEnd: 'CRLF',
  layout: { kind: 'delimited', delimiter: ',', quote: 'when-needed', headerRow: true },
  preamble: [],
  line: {
    columns: [
      { name: '*Narration', source: 'journal.title', type: 'text', required: true },
      { name: '*Date', source: 'journal.date', type: 'date', datePattern: 'DD/MM/YYYY' },
      { name: 'Description', source: 'account.name', type: 'text' },
      { name: '*AccountCode', source: 'account.code', type: 'text', width: 10, required: true },
      { name: '*TaxRate', source: 'account.taxType', type: 'text', required: true },
      { name: '*Amount', source: 'line.amount', type: 'amount' },
      { name: 'TrackingName1', source: 'unused', type: 'text' },
      { name: 'TrackingOption1', source: 'unused', type: 'text' },
      { name: 'TrackingName2', source: 'unused', type: 'text' },
      { name: 'TrackingOption2', source: 'unused', type: 'text' },
    ],
  },
  maximumLines: 300,
  fileName: 'xero_{batch:05}_{to}_{part:02}.csv',
}
