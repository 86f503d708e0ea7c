export { actionFor, DeductionLines, lineKey } from './lines'
export { hasLeftBefore, hasOrderEnded, isDeducted, isOrderActive } from './standing'
export type {
  DeductionAction,
  DeductionLine,
  DeductionPart,
  MemberForDeduction,
  StandingOrder,
} from './types'
