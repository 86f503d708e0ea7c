export { escalate, passDeadline } from './deadline'
export { approvalErrors } from './errors'
export {
  approversMissing,
  assertExecutable,
  decide,
  decidingRoles,
  execute,
  mayDecide,
  openApproval,
  resubmit,
  sendBack,
  withdraw,
  type Deciding,
} from './request'
export { assertSteps, stepsFor } from './steps'
export * from './types'
