export { allocateByHand, allocateReceipt, assertReceived } from './allocate'
export { receiptAllocationErrors } from './errors'
export type { PaidPart, ReceiptAllocation, ReceiptDue, ReceiptPolicy } from './types'
