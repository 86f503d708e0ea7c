export { formatByDefinition } from './by-definition'
export { assertDetails, detailsProblem } from './check'
export { payoutFileErrors } from './errors'
export { payoutFormat, payoutFormats } from './formats'
export {
  lineStatuses,
  mayBecome,
  mayRetry,
  outcomes,
  type LineStatus,
  type Outcome,
} from './outcome'
export { samplePayments } from './sample'
export type { BankDetails, PaymentBatch, PaymentLine, PayoutFormat } from './types'
