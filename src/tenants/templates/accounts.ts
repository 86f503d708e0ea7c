import type { AccountTemplate } from './types'

/** Accounts that societies of every kind have. */
export const commonAccounts: AccountTemplate[] = [
  { code: '1000', name: 'Bank', type: 'asset', cash: true },
  { code: '1050', name: 'Petty cash', type: 'asset', cash: true },
  { code: '1100', name: 'Payroll clearing', type: 'asset' },
  { code: '2000', name: 'Suspense', type: 'liability', control: true },
  { code: '2050', name: 'Member credit', type: 'liability', control: true },
  { code: '2900', name: 'Accounts payable', type: 'liability' },
  { code: '3100', name: 'Retained surplus', type: 'equity' },
  { code: '3900', name: 'Opening balances', type: 'equity' },
  { code: '4000', name: 'Dues income', type: 'income', control: true },
  { code: '4900', name: 'Other income', type: 'income' },
  { code: '5100', name: 'Registry fees', type: 'expense' },
  { code: '5150', name: 'VAT on registry fees', type: 'expense' },
  { code: '5200', name: 'Bank charges', type: 'expense' },
  { code: '5300', name: 'Administration', type: 'expense' },
  { code: '5900', name: 'Rounding differences', type: 'expense' },
]

export const memberSavings: AccountTemplate = {
  code: '2100',
  name: 'Member savings',
  type: 'liability',
  control: true,
}

export const funeralAccounts: AccountTemplate[] = [
  { code: '2800', name: 'Claims payable', type: 'liability' },
  { code: '2810', name: 'Claims reserve', type: 'liability' },
  { code: '4110', name: 'Funeral premium income, plan A', type: 'income', control: true },
  { code: '4120', name: 'Funeral premium income, plan B', type: 'income', control: true },
  { code: '4130', name: 'Funeral premium income, plan C', type: 'income', control: true },
  { code: '5000', name: 'Funeral claims', type: 'expense' },
]

export const savingsAccounts: AccountTemplate[] = [
  { code: '4200', name: 'Interest income', type: 'income' },
  { code: '5050', name: 'Interest on member savings', type: 'expense' },
]

export const creditAccounts: AccountTemplate[] = [
  { code: '1200', name: 'Loans receivable', type: 'asset', control: true },
  { code: '3000', name: 'Share capital', type: 'equity', control: true },
  { code: '3200', name: 'Statutory reserve', type: 'equity' },
  { code: '5400', name: 'Loan losses', type: 'expense' },
]
