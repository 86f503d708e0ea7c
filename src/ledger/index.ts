export { ledgerErrors } from './errors'
export { ledgerEvents } from './events'
export {
  checkManualJournal,
  MANUAL_EVENT,
  manualDraft,
  postManualJournal,
} from './manual/manual-journal'
export type { ManualJournal } from './manual/manual-journal'
export { checkSingleReversal, reverseSingle } from './manual/reverse-single'
export type { ReverseSingle, SingleReversal } from './manual/reverse-single'
export { openMemberAccounts } from './member-accounts'
export type { MemberAccountRow, OpenedMemberAccount, OpenMemberAccounts } from './member-accounts'
export { closePeriod, reopenPeriod } from './periods'
export type { PeriodChange, PeriodStatus } from './periods'
export { postJournals, postPrepared, prepareJournals } from './post-journals'
export type { PostJournals, PreparedJournals } from './post-journals'
export { loadPostingRules } from './posting-rules'
export type { PostingRules, RuleAccounts } from './posting-rules'
export { lockJournals } from './posting/lock'
export { rebuildBalances } from './rebuild-balances'
export { accountBalance } from './reports/account-balance'
export type { AccountBalance } from './reports/account-balance'
export {
  countJournals,
  journalPages,
  lastJournalNumber,
  ledgerTotal,
} from './reports/journal-pages'
export { memberAccountBalances } from './reports/member-account-balances'
export { accountLedger } from './reports/general-ledger'
export type { AccountLedger, LedgerLine } from './reports/general-ledger'
export { accountFigures, accountRows } from './reports/account-figures'
export { balanceSheetOf, cashFlowOf, firstMonthOf, incomeStatementOf } from './reports/statements'
export { memberStatement } from './reports/member-statement'
export type { AccountStatement, StatementLine } from './reports/member-statement'
export { trialBalance } from './reports/trial-balance'
export type { TrialBalance, TrialBalanceLine } from './reports/trial-balance'
export { reverseJournals } from './reverse-journals'
export type { ReverseJournals } from './reverse-journals'
export { accountTypes, memberAccountKinds } from './types'
export type * from './types'
export { verifyLedger } from './verify-ledger'
export type { LedgerVerification } from './verify-ledger'
export { Check } from './verify/check'
export type { CheckResult } from './verify/check'
export type { JournalHead } from './verify/chain'
