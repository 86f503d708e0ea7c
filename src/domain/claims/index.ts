export {
  claimChecklist,
  isComplete,
  requirementCauses,
  requirementPlaces,
  type ClaimDocument,
  type ClaimRequirement,
  type DocumentItem,
} from './checklist'
export {
  claimClock,
  type ClaimClock,
  type ClaimTargets,
  type ClaimTimes,
  type Target,
} from './clock'
export {
  benefitEligibility,
  exitEligibility,
  funeralEligibility,
  withdrawalEligibility,
} from './eligibility'
export { claimErrors } from './errors'
export { claimFlags, flagsOf, type ClaimFlag, type FlagFacts } from './flags'
export { shareOut, type Payee, type PayeeAmount, type Sharing } from './shares'
export { mayTake, reservedStatuses, statusApproved, statusesBefore } from './steps'
export {
  claimKinds,
  claimStatuses,
  claimSteps,
  payeeKinds,
  payMethods,
  places,
  type ClaimKind,
  type ClaimRule,
  type ClaimStatus,
  type ClaimStep,
  type Eligibility,
  type Filed,
  type PayeeKind,
  type PayMethod,
  type Place,
} from './types'
export { claimSentence } from './words'
