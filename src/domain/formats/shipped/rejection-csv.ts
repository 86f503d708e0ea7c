import type { FormatDefinition } from '../definition/schema'

/** One line a deduction not taken, under column names in the first row. */
export const rejectionCsv: FormatDefinition = {
  purpose: 'rejection',
  encoding: 'utf-8',
  bom: false,
  lineEnd: 'CRLF',
  layout: { kind: 'delimited', delimiter: ',', quote: 'when-needed', headerRow: true },
  detail: {
    columns: [
      { name: 'payroll_no', source: 'payrollNumber', type: 'text', required: true },
      { name: 'deduction_code', source: 'deductionCode', type: 'text', required: true },
      { name: 'amount', source: 'amount', type: 'amount' },
      { name: 'reason', source: 'reason', type: 'text', required: true },
    ],
  },
  fileName: 'rejections_{authority}_{period}.csv',
  splitBy: 'none',
  sortBy: [],
}
