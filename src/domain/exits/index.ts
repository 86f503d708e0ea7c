export { exitKinds, statusAfter, type ExitKind } from './kinds'
export {
  equalInstalments,
  planProblem,
  standingOf,
  type Instalment,
  type InstalmentStanding,
} from './plan'
export { payOldest, settle, type HeldBalance, type OwedMonth, type Settlement } from './settlement'
