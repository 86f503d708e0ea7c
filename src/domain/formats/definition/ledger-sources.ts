import type { SourceInfo } from './source-info'

const text = (source: string, label: string, more: Partial<SourceInfo> = {}): SourceInfo => ({
  ...{ source, label, type: 'text', records: ['detail'] },
  ...more,
})
const code = (source: string, label: string) => text(source, label, { identifier: true })
const amount = (source: string, label: string) => text(source, label, { type: 'amount' })
const number = (source: string, label: string) => text(source, label, { type: 'number' })
const date = (source: string, label: string) => text(source, label, { type: 'date' })

/** What a line for the ledger of another program may be made of; `domain/gl-export` writes it. */
export const ledgerSources: readonly SourceInfo[] = [
  number('journal.number', 'Number of the journal'),
  code('journal.code', 'Number of the journal as the society writes it'),
  code('journal.reference', 'Reference of eight characters, of this journal alone'),
  date('journal.date', 'Business date'),
  text('journal.month', 'Calendar month', { type: 'period' }),
  number('journal.period', 'Financial period, 1 to 13'),
  text('journal.narrative', 'Narrative'),
  text('journal.title', 'Number and narrative'),
  code('journal.event', 'Event'),
  number('line.number', 'Number of the line in its journal'),
  amount('line.amount', 'Amount: a debit is positive, a credit negative'),
  amount('line.debit', 'Debit, empty for a credit'),
  amount('line.credit', 'Credit, empty for a debit'),
  amount('line.debitOrZero', 'Debit, 0.00 for a credit'),
  amount('line.creditOrZero', 'Credit, 0.00 for a debit'),
  code('account.code', 'Account as the other program knows it'),
  text('account.name', 'Name of the account in the other program'),
  code('account.taxType', 'Tax type of the account'),
  code('account.ownCode', 'Code of our account'),
  text('account.ownName', 'Name of our account'),
  number('batch.number', 'Number of the batch'),
  date('batch.from', 'First day of the batch'),
  date('batch.to', 'Last day of the batch'),
  code('target.company', 'Company in the other program'),
  code('target.journal', 'Journal in the other program'),
  code('target.contraAccount', 'Contra account in the other program'),
  code('society.code', 'Society code'),
  text('society.name', 'Society name'),
]
