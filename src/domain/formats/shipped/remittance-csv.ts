import type { FormatDefinition } from '../definition/schema'

/** One line a deduction paid, under column names in the first row; no control totals. */
export const remittanceCsv: FormatDefinition = {
  purpose: 'remittance',
  encoding: 'utf-8',
  bom: false,
  lineEnd: 'CRLF',
  layout: { kind: 'delimited', delimiter: ',', quote: 'when-needed', headerRow: true },
  detail: {
    columns: [
      { name: 'payroll_no', source: 'payrollNumber', type: 'text' },
      { name: 'omang', source: 'omang', type: 'text' },
      { name: 'name', source: 'name', type: 'text' },
      { name: 'deduction_code', source: 'deductionCode', type: 'text', required: true },
      { name: 'amount', source: 'amount', type: 'amount', required: true },
    ],
  },
  fileName: 'remittance_{authority}_{period}.csv',
  splitBy: 'none',
  sortBy: [],
}
