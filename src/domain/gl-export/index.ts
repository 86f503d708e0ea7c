export { ledgerFileName } from './definition/file-name'
export { ledgerFormatProblems, parseLedgerFormat } from './definition/parse'
export type { LedgerFormat } from './definition/schema'
export { LedgerCheck, refusalOf, type LedgerFindings, type LedgerTotals } from './entries/check'
export { detailEntries } from './entries/detail'
export { financialPeriods, periodTableProblem } from './entries/financial-period'
export { SummaryBuilder } from './entries/summary'
export type {
  BookJournal,
  FinancialYear,
  LedgerEntry,
  LedgerSettings,
  MappedAccount,
} from './entries/types'
export { ledgerExportErrors } from './errors'
export { type ShippedLedgerFormat, shippedLedgerFormats } from './shipped'
export type { Adjustment } from './writer/adjustments'
export { ledgerFiles } from './writer/files'
export type { LedgerContext } from './writer/scope'
export { ledgerWriter } from './writer/write'
