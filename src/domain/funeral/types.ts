import type { BusinessDate, Period } from '../calendar'
import type { ProductDefinition, Relation } from '../products'

/** How somebody died, as waiting periods tell deaths apart. */
export const causes = ['natural', 'accident', 'suicide'] as const
export type Cause = (typeof causes)[number]

/** Whether a policy pays: only `in-force` and `grace` do. */
export const policyStatuses = ['in-force', 'grace', 'suspended', 'lapsed', 'ended'] as const
export type PolicyStatus = (typeof policyStatuses)[number]

/** From when on a policy had a status. The register of these is the policy's history. */
export type StatusSince = { on: BusinessDate; status: PolicyStatus; waitAgain?: boolean }

/** The premiums that had been received in full. */
export type PremiumsReceived = {
  /** The first month that this register knows. */
  from: Period
  /** How many months right before `from` count as received. */
  before: number
  /** Months from `from` on, received in full. */
  months: readonly Period[]
}

/** A policy as it was on a day. */
export type PolicyFacts = {
  /** The terms in force in the month of death. */
  terms: ProductDefinition
  plan: string | null
  startedOn: BusinessDate
  /** In the order of their days. */
  history: readonly StatusSince[]
  premiums: PremiumsReceived
}

/** A life on a policy. */
export type LifeFacts = {
  name: string
  relation: Relation
  birthDate: BusinessDate | null
  from: BusinessDate
  /** Months of an earlier membership by which the waiting is shorter; each stands for a premium, too. */
  creditedMonths: number
  /** The last day; null while it goes on. */
  until: BusinessDate | null
  /** The last day for which it was shown that a child studies full time. */
  studentUntil: BusinessDate | null
  /** The place among the lives of the relation, 1 for the one whose cover began first. */
  place: number
}

export const coverRules = [
  'life',
  'entry-age',
  'age-limit',
  'most-lives',
  'premiums',
  'waiting-months',
  'waiting-premiums',
  'sum-assured',
] as const
export type CoverRule = (typeof coverRules)[number]

/** What one rule says: a code with values, so that it can be said in either language. */
export type RuleOutcome = {
  rule: CoverRule
  /** Null where something must be known first. */
  passed: boolean | null
  code: string
  values: Readonly<Record<string, string | number>>
}

/** Whether a death is covered, for how much, and why. */
export type CoverDecision = {
  /** `unclear`: something is not known, such as a date of birth. */
  decision: 'covered' | 'not-covered' | 'unclear'
  /** Thebe; null unless covered. */
  amount: number | null
  rules: RuleOutcome[]
}
