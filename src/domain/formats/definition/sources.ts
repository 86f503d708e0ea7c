import { ledgerSources } from './ledger-sources'
import { payoutSources } from './payout-sources'
import type { CellFormat } from './schema'
import type { SourceInfo } from './source-info'

/** Stands in for a column of the file that nobody reads; it is written empty. */
export const UNUSED = 'unused'
export const CONSTANT = 'constant:'
export const CUSTOM = 'member.custom.'

const everywhere = ['header', 'detail', 'trailer'] as const
const detail = ['detail'] as const
const trailer = ['trailer'] as const
const ends = ['header', 'trailer'] as const

const fileSources: SourceInfo[] = [
  { source: 'run.period', label: 'Period of the run', type: 'period', records: everywhere },
  { source: 'run.date', label: 'Date of the run', type: 'date', records: everywhere },
  { source: 'run.sequence', label: 'Sequence of the file', type: 'number', records: everywhere },
  { source: 'run.currency', label: 'Currency', type: 'text', records: everywhere },
  { source: 'run.mode', label: 'Full or delta file', type: 'text', records: everywhere },
  {
    source: 'run.deductionCode',
    label: 'Deduction code of a split file',
    type: 'text',
    records: everywhere,
    identifier: true,
  },
  {
    source: 'authority.code',
    label: 'Payroll authority',
    type: 'text',
    records: everywhere,
    identifier: true,
  },
  { source: 'authority.name', label: 'Payroll authority name', type: 'text', records: everywhere },
  {
    source: 'society.code',
    label: 'Society code',
    type: 'text',
    records: everywhere,
    identifier: true,
  },
  { source: 'society.name', label: 'Society name', type: 'text', records: everywhere },
  { source: 'count', label: 'Number of detail lines', type: 'number', records: trailer },
  { source: 'sum', label: 'Sum of the amounts', type: 'amount', records: trailer },
  { source: 'hash', label: 'Hash total of payroll numbers', type: 'text', records: trailer },
]

const identifier = (source: string, label: string): SourceInfo => ({
  source,
  label,
  type: 'text',
  records: detail,
  identifier: true,
})

const deductionSources: SourceInfo[] = [
  identifier('member.memberNumber', 'Member number'),
  identifier('member.payrollNumber', 'Payroll number'),
  identifier('member.omang', 'Omang'),
  identifier('member.passport', 'Passport number'),
  { source: 'member.surname', label: 'Surname', type: 'text', records: detail },
  { source: 'member.forenames', label: 'Forenames', type: 'text', records: detail },
  { source: 'member.displayName', label: 'Full name', type: 'text', records: detail },
  { source: 'member.sex', label: 'Sex', type: 'text', records: detail },
  { source: 'member.birthDate', label: 'Date of birth', type: 'date', records: detail },
  { source: 'member.joinedOn', label: 'Date of joining', type: 'date', records: detail },
  { source: 'line.sequence', label: 'Number of the line', type: 'number', records: detail },
  identifier('line.deductionCode', 'Deduction code'),
  identifier('line.reference', 'Reference of the instruction'),
  { source: 'line.action', label: 'Action', type: 'text', records: detail },
  { source: 'line.amount', label: 'Amount', type: 'amount', records: detail },
  { source: 'line.previousAmount', label: 'Amount before', type: 'amount', records: detail },
  { source: 'line.effectiveFrom', label: 'Effective from', type: 'date', records: detail },
  { source: 'line.effectiveTo', label: 'Effective to', type: 'date', records: detail },
]

const receivedSources: SourceInfo[] = [
  identifier('reference', 'Reference of the instruction'),
  identifier('payrollNumber', 'Payroll number'),
  identifier('omang', 'Omang'),
  { source: 'name', label: 'Name', type: 'text', records: detail },
  identifier('deductionCode', 'Deduction code'),
  { source: 'amount', label: 'Amount', type: 'amount', records: detail },
  { source: 'period', label: 'Period', type: 'period', records: detail },
]

const bySource: Record<CellFormat['purpose'], readonly SourceInfo[]> = {
  ledger: ledgerSources,
  payout: payoutSources,
  deduction: [...deductionSources, ...fileSources],
  remittance: [
    ...receivedSources,
    ...fileSources,
    { source: 'fee', label: 'Fee of the registry', type: 'amount', records: ends },
    { source: 'vat', label: 'VAT on the fee', type: 'amount', records: ends },
  ],
  rejection: [...receivedSources, identifier('reason', 'Reason'), ...fileSources],
}

/** The fields a definition of this purpose may use; custom fields of members and constants come on top. */
export function listSources(purpose: CellFormat['purpose']): readonly SourceInfo[] {
  return bySource[purpose]
}

/** The sources that control totals are made of; the hash of payments is that of their accounts. */
export function controlSources(purpose: CellFormat['purpose']): {
  payrollNumber: string
  amount: string
} {
  if (purpose === 'payout') return { payrollNumber: 'payment.account', amount: 'line.amount' }
  return purpose === 'deduction' || purpose === 'ledger'
    ? { payrollNumber: 'member.payrollNumber', amount: 'line.amount' }
    : { payrollNumber: 'payrollNumber', amount: 'amount' }
}

const received = ['reference', 'payrollNumber', 'omang'] as const

/** The sources that say whose line it is; a file needs one of them. */
export const identitySources: Record<CellFormat['purpose'], readonly string[]> = {
  deduction: ['member.payrollNumber', 'member.omang', 'line.reference'],
  remittance: received,
  rejection: received,
  payout: ['payment.account'],
  ledger: [],
}
