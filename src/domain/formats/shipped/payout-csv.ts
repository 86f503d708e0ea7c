import type { FormatDefinition } from '../definition/schema'

/** One payment a line, after a line of names; for a bank's own import, which reads every cell as text. */
export const payoutCsv: FormatDefinition = {
  purpose: 'payout',
  encoding: 'utf-8',
  bom: false,
  lineEnd: 'CRLF',
  layout: { kind: 'delimited', delimiter: ',', quote: 'when-needed', headerRow: true },
  detail: {
    columns: [
      { name: 'reference', source: 'payment.reference', type: 'text', required: true },
      { name: 'pay_on', source: 'run.date', type: 'date', required: true },
      { name: 'name', source: 'payment.name', type: 'text', required: true },
      { name: 'branch_code', source: 'payment.branch', type: 'text', required: true },
      { name: 'account_number', source: 'payment.account', type: 'text', required: true },
      { name: 'amount', source: 'line.amount', type: 'amount', required: true },
      { name: 'currency', source: 'run.currency', type: 'text', required: true },
      { name: 'narrative', source: 'payment.narrative', type: 'text' },
    ],
  },
  fileName: 'payouts_{society}_{sequence:05}.csv',
  splitBy: 'none',
  sortBy: [],
}
