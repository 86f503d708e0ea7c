/**
 * Everything a plugin is written against, and the only place it imports the platform from:
 * `import { … } from 'motshelo/plugin'`. What is not here may change without notice.
 */

// What a plugin adds
export { extendPlatform } from '../platform'
export type * from '../platform/types'
export type * from '../platform/portal-page'

// Collections: who owns the rows, and the fields of the trade
export { tenantCollection, platformCollection, type Ownership } from '../tenants/ownership'
export { moneyField } from '../collections/fields/money'
export { businessDateField, periodField } from '../collections/fields/period'
export { personalField, type PersonalFieldOptions } from '../tenants/personal-data'
export { slugs } from '../collections/slugs'

// Words in English and Setswana
export {
  groups,
  joined,
  optionsOf,
  textIn,
  textsOf,
  withLabels,
  withTitles,
  type AreaTexts,
  type AreaWords,
  type Text,
  type Title,
} from '../platform/labels'

// Endpoints and who may do what
export { bodyOf, endpoint, pathId, queryOf } from '../collections/endpoint'
export {
  actorOf,
  authorise,
  hasPermission,
  type PermissionDeclaration,
  type SystemRoleKey,
} from '../tenants/permissions'
export { systemActor, type Actor } from '../domain/actor'
export { defineErrors, isMotsheloError } from '../domain/errors'

// Rows, transactions and the audit log
export { storageOf, type Operations, type Row, type Storage, type Transaction } from '../storage'
export { allRows, eachRow, firstRow } from '../storage/reading'
export { recordAudit, type AuditEntry } from '../hooks/audit'

// Work in the background
export { enqueueJob, runJob, type JobContext, type JobDefinition } from '../jobs'

// Money, the ledger and the calendar
export { assertAmount, formatAmount, formatCurrency, sumAmounts } from '../domain/money'
export {
  loadPostingRules,
  postJournals,
  reverseJournals,
  type JournalDraft,
  type PostedJournal,
  type PostingDraft,
  type PostingRules,
} from '../ledger'
export {
  addMonths,
  firstDay,
  lastDay,
  parseBusinessDate,
  parsePeriod,
  periodOf,
  type BusinessDate,
  type Period,
} from '../domain/calendar'
export { societyOf, todayIn, type Society } from '../collections/rules/society'
