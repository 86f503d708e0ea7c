import type { FormatColumn, FormatDefinition } from '../definition/schema'
import { actionCodes } from './deduction-csv'

const day = (name: string, source: string): FormatColumn => ({
  name,
  source,
  type: 'date',
  datePattern: 'YYYYMMDD',
  width: 8,
})

const name = (column: string, source: string): FormatColumn => ({
  name: column,
  source,
  type: 'text',
  width: 30,
  upperCase: true,
  tooLong: 'truncate',
})

const identifier = (column: string, source: string, width: number): FormatColumn => ({
  name: column,
  source,
  type: 'text',
  width,
  align: 'right',
  pad: '0',
})

const cents = (column: string, source: string, width: number): FormatColumn => ({
  name: column,
  source,
  type: 'amount',
  width,
  decimalStyle: 'implied',
  required: true,
})

/** Fixed positions, one byte a character: implied cents, zero-padded identifiers, names in capitals. */
export const deductionFixed: FormatDefinition = {
  purpose: 'deduction',
  encoding: 'windows-1252',
  bom: false,
  lineEnd: 'CRLF',
  layout: { kind: 'fixed' },
  header: {
    columns: [
      { name: 'record', source: 'constant:H', type: 'text', width: 1 },
      { name: 'authority', source: 'authority.code', type: 'text', width: 10, required: true },
      name('society', 'society.name'),
      { name: 'period', source: 'run.period', type: 'period', datePattern: 'YYYYMM', width: 6 },
      { name: 'sequence', source: 'run.sequence', type: 'number', width: 2 },
      day('date', 'run.date'),
      { name: 'currency', source: 'run.currency', type: 'text', width: 3 },
    ],
  },
  detail: {
    columns: [
      { name: 'record', source: 'constant:D', type: 'text', width: 1 },
      { name: 'line', source: 'line.sequence', type: 'number', width: 6 },
      { ...identifier('payroll_no', 'member.payrollNumber', 12), required: true },
      identifier('omang', 'member.omang', 9),
      name('surname', 'member.surname'),
      name('forenames', 'member.forenames'),
      { ...identifier('deduction_code', 'line.deductionCode', 6), required: true },
      {
        name: 'action',
        source: 'line.action',
        type: 'text',
        width: 1,
        required: true,
        lookup: actionCodes,
      },
      cents('amount', 'line.amount', 11),
      day('from', 'line.effectiveFrom'),
      day('to', 'line.effectiveTo'),
      { name: 'reference', source: 'line.reference', type: 'text', width: 20 },
    ],
  },
  trailer: {
    columns: [
      { name: 'record', source: 'constant:T', type: 'text', width: 1 },
      { name: 'count', source: 'count', type: 'number', width: 6, required: true },
      cents('sum', 'sum', 13),
      { name: 'hash', source: 'hash', type: 'text', width: 12, required: true },
    ],
  },
  fileName: '{authority}_{period}_{sequence:02}.txt',
  splitBy: 'none',
  sortBy: ['member.payrollNumber', 'line.deductionCode'],
}
