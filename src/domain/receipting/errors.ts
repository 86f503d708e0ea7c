import { defineErrors } from '../errors'

export const receiptAllocationErrors = defineErrors({
  RECEIPT_AMOUNT: { status: 400, next: 'Enter an amount above zero, such as 145.50.' },
  RECEIPT_PART: {
    status: 400,
    next: 'Ask for the allocation again and choose among what the member owes now.',
  },
  RECEIPT_REST: {
    status: 400,
    next: 'Lower the amount, or say that the rest goes to savings or to the member’s credit.',
  },
})
