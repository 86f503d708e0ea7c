export { amountToAsk, amountToTake, isAwaited, type FeeRequest } from './asking'
export { dueMonths } from './due-months'
export {
  afterEntry,
  feeEntryKinds,
  type FeeEntryKind,
  type FeeMovement,
} from './entries'
export { leftOnBills } from './left'
export { oldestFirst, type OpenFee } from './spread'
export { feeStatuses, feeStatusOf, type FeeFigures, type FeeStatus } from './status'
