import type { FormatDefinition } from '../definition/schema'

/** N new, A amended, C ceased, S suspended, R resumed, U unchanged. */
export const actionCodes = {
  NEW: 'N',
  AMEND: 'A',
  CEASE: 'C',
  SUSPEND: 'S',
  RESUME: 'R',
  NOCHANGE: 'U',
}

/** Header, detail and trailer records, all codes of the authority in one file. */
export const deductionCsv: FormatDefinition = {
  purpose: 'deduction',
  encoding: 'utf-8',
  bom: false,
  lineEnd: 'CRLF',
  layout: { kind: 'delimited', delimiter: ',', quote: 'when-needed' },
  header: {
    columns: [
      { name: 'record', source: 'constant:H', type: 'text' },
      { name: 'authority', source: 'authority.code', type: 'text', required: true },
      { name: 'society', source: 'society.name', type: 'text', upperCase: true },
      { name: 'period', source: 'run.period', type: 'period', datePattern: 'YYYYMM' },
      { name: 'sequence', source: 'run.sequence', type: 'number', width: 2, pad: '0' },
      { name: 'date', source: 'run.date', type: 'date', datePattern: 'YYYYMMDD' },
      { name: 'currency', source: 'run.currency', type: 'text' },
    ],
  },
  detail: {
    columns: [
      { name: 'record', source: 'constant:D', type: 'text' },
      { name: 'line', source: 'line.sequence', type: 'number', width: 6, pad: '0' },
      { name: 'payroll_no', source: 'member.payrollNumber', type: 'text', required: true },
      { name: 'omang', source: 'member.omang', type: 'text' },
      { name: 'surname', source: 'member.surname', type: 'text', upperCase: true },
      { name: 'forenames', source: 'member.forenames', type: 'text', upperCase: true },
      { name: 'deduction_code', source: 'line.deductionCode', type: 'text', required: true },
      {
        name: 'action',
        source: 'line.action',
        type: 'text',
        required: true,
        lookup: actionCodes,
      },
      { name: 'amount', source: 'line.amount', type: 'amount' },
      { name: 'from', source: 'line.effectiveFrom', type: 'date', datePattern: 'YYYYMMDD' },
      { name: 'to', source: 'line.effectiveTo', type: 'date', datePattern: 'YYYYMMDD' },
      { name: 'reference', source: 'line.reference', type: 'text' },
    ],
  },
  trailer: {
    columns: [
      { name: 'record', source: 'constant:T', type: 'text' },
      { name: 'count', source: 'count', type: 'number', required: true },
      { name: 'sum', source: 'sum', type: 'amount', required: true },
      { name: 'hash', source: 'hash', type: 'text', required: true },
    ],
  },
  fileName: '{authority}_{period}_{sequence:02}.csv',
  splitBy: 'none',
  sortBy: ['member.payrollNumber', 'line.deductionCode'],
}
