/** How a member pays the society directly. */
export const receiptMethods = ['cash', 'card', 'eft', 'wallet'] as const
export type ReceiptMethod = (typeof receiptMethods)[number]

/** The event whose posting rule says which account of the society the money came into. */
export const receiptEvent = (method: ReceiptMethod): string => `receipt.${method}`
