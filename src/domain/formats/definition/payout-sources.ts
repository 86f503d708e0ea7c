import type { SourceInfo } from './source-info'

const everywhere = ['header', 'detail', 'trailer'] as const
const payment = (name: string, label: string, isCode: boolean): SourceInfo => ({
  ...{ source: `payment.${name}`, label, type: 'text', records: ['detail'] },
  ...(isCode && { identifier: true as const }),
})
const ofFile = (source: string, label: string, type: SourceInfo['type'] = 'text'): SourceInfo => ({
  ...{ source, label, type, records: everywhere },
})
const code = (source: string, label: string): SourceInfo => ({
  ...ofFile(source, label),
  identifier: true,
})

/** What a file that a bank pays by may be made of; `domain/payouts` writes it. */
export const payoutSources: readonly SourceInfo[] = [
  payment('reference', 'Reference of the payment', true),
  payment('name', 'Name of the receiver', false),
  payment('branch', 'Branch of the receiver', true),
  payment('account', 'Account of the receiver', true),
  payment('narrative', 'What the receiver reads', false),
  { source: 'line.amount', label: 'Amount', type: 'amount', records: ['detail'] },
  { source: 'line.sequence', label: 'Number of the line', type: 'number', records: ['detail'] },
  code('run.reference', 'Reference of the batch'),
  ofFile('run.sequence', 'Number of the batch', 'number'),
  ofFile('run.date', 'Day on which the bank pays', 'date'),
  ofFile('run.currency', 'Currency'),
  ofFile('payer.name', 'Name of the account that pays'),
  code('payer.branch', 'Branch of the account that pays'),
  code('payer.account', 'Account that pays'),
  code('society.code', 'Society code'),
  ofFile('society.name', 'Society name'),
  { source: 'count', label: 'Number of payments', type: 'number', records: ['trailer'] },
  { source: 'sum', label: 'Sum of the amounts', type: 'amount', records: ['trailer'] },
  { source: 'hash', label: 'Hash total of accounts', type: 'text', records: ['trailer'] },
]
