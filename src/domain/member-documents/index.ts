export { appliesTo, checklistOf, EXPIRING_DAYS, missingOf } from './checklist'
export { lastDayOf } from './expiry'
export { applicabilities } from './types'
export type {
  Applicability,
  ChecklistItem,
  ChecklistState,
  DocumentHolder,
  DocumentStatus,
  MemberDocument,
  Requirement,
} from './types'
