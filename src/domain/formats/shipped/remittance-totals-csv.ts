import type { FormatDefinition } from '../definition/schema'

/** A remittance between header and trailer, whose trailer carries control totals, the registry's fee and its VAT. */
export const remittanceTotalsCsv: FormatDefinition = {
  purpose: 'remittance',
  encoding: 'utf-8',
  bom: false,
  lineEnd: 'CRLF',
  layout: { kind: 'delimited', delimiter: ',', quote: 'when-needed' },
  header: {
    columns: [
      { name: 'record', source: 'constant:H', type: 'text' },
      { name: 'authority', source: 'authority.code', type: 'text', required: true },
      {
        name: 'period',
        source: 'run.period',
        type: 'period',
        datePattern: 'YYYYMM',
        required: true,
      },
      { name: 'date', source: 'run.date', type: 'date', datePattern: 'YYYYMMDD' },
      { name: 'currency', source: 'run.currency', type: 'text' },
    ],
  },
  detail: {
    columns: [
      { name: 'record', source: 'constant:D', type: 'text' },
      { name: 'reference', source: 'reference', type: 'text' },
      { name: 'payroll_no', source: 'payrollNumber', type: 'text' },
      { name: 'omang', source: 'omang', type: 'text' },
      { name: 'name', source: 'name', type: 'text' },
      { name: 'deduction_code', source: 'deductionCode', type: 'text', required: true },
      { name: 'amount', source: 'amount', type: 'amount', required: true },
    ],
  },
  trailer: {
    columns: [
      { name: 'record', source: 'constant:T', type: 'text' },
      { name: 'count', source: 'count', type: 'number', required: true },
      { name: 'sum', source: 'sum', type: 'amount', required: true },
      { name: 'hash', source: 'hash', type: 'text', required: true },
      { name: 'fee', source: 'fee', type: 'amount' },
      { name: 'vat', source: 'vat', type: 'amount' },
    ],
  },
  fileName: 'remittance_{authority}_{period}.csv',
  splitBy: 'none',
  sortBy: [],
}
