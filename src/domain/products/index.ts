export type { DefinitionProblem } from './definition/problem'
export { definitionProblems, readDefinition, type ReadOptions } from './definition/read'
export {
  funeralSchema,
  lapsedDeductions,
  premiumDays,
  type AgeLimit,
  type CoverTable,
  type FuneralTerms,
} from './definition/funeral-schema'
export {
  amountRules,
  entryStatuses,
  frequencies,
  relations,
  roundings,
  type AmountRule,
  type AmountRuleName,
  type Frequency,
  type PriceTable,
  type ProductDefinition,
  type Relation,
  type Words,
} from './definition/schema'
export { eligibilityOf, type EligibilityRule, type RuleResult } from './eligibility'
export { productErrors } from './errors'
export { isDue } from './frequency'
export type { Household, Life } from './household'
export { premiumFor } from './premium'
export { chosenProblem } from './premium/chosen'
export { bandName } from './premium/table'
export type { Premium, PremiumLine } from './premium/types'
export { WITHHELD, withheldFrom, type Sight } from './premium/withheld'
