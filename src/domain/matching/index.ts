export {
  classifyRemittance,
  duplicateKey,
  type Classification,
  type ClassifyInput,
} from './classify'
export { MemberDirectory, type DirectoryEntry, type Match } from './directory'
export { matchingErrors } from './errors'
export { settle, type AllocationPolicy, type Settlement } from './settle'
export {
  categoriesInOrder,
  SummaryBuilder,
  wholeSummary,
  type CategoryTotals,
  type ReconciliationSummary,
} from './summary'
export { assertTieOut, type Advice, type Totals } from './tie-out'
export { itemCategory } from './tolerance'
export type {
  Category,
  ClassifiedItem,
  ClassifiedLine,
  DuePart,
  ExpectedLine,
  ItemCategory,
  LineCategory,
  MatchRule,
  MemberStanding,
  ReceivedLine,
  Tolerance,
} from './types'
