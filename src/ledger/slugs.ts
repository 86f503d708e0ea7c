/** The collections the ledger reads and writes. It stands below them, so it names them itself. */
export const ledgerSlugs = {
  tenants: 'tenants',
  accounts: 'accounts',
  memberAccounts: 'member-accounts',
  journals: 'journals',
  postings: 'postings',
  balances: 'balances',
  accountingPeriods: 'accounting-periods',
  postingRules: 'posting-rules',
} as const

/** The sequence of a tenant's journal numbers. Its lock is what posting and closing queue for. */
export const JOURNAL_SEQUENCE = 'journal'
