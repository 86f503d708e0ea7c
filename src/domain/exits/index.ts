export { exitKinds, statusAfter, type ExitKind } from './kinds'
export { settle, type HeldBalance, type OwedMonth, type Settlement } from './settlement'
