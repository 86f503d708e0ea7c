export { advance, type Advanced, type Night, type PolicyState, type StatusChange } from './advance'
export { lastDayByAge } from './age-limits'
export { coverOn } from './cover'
export { birthday, dayAfter, dueOn, monthsFrom, monthsLater } from './dates'
export {
  noticeKinds,
  noticesBefore,
  noticesOn,
  type Notice,
  type NoticeGiven,
  type NoticeKind,
} from './notices'
export { duePremiums, monthsReceived, premiumsSince } from './premiums'
export { reinstatementOn, type Lapsed, type Reinstatement } from './reinstatement'
export { standingOn, type Standing, type StandingTerms } from './standing'
export { sumAssured } from './sum-assured'
export { funeralTermsOf } from './terms'
export {
  causes,
  coverRules,
  policyStatuses,
  type Cause,
  type CoverDecision,
  type CoverRule,
  type LifeFacts,
  type PolicyFacts,
  type PolicyStatus,
  type PremiumsReceived,
  type RuleOutcome,
  type StatusSince,
} from './types'
export { waitingOn, type Waiting } from './waiting'
export { sentenceOf, type SentenceCode } from './words'
