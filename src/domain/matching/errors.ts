import { defineErrors } from '../errors'

export const matchingErrors = defineErrors({
  SETTLEMENT_BROKEN: {
    status: 500,
    next: 'Nothing was posted. Report this: an item did not add up.',
  },
  TIE_OUT_FAILED: {
    status: 409,
    next: 'Nothing was posted. Compare the file with the advice and the bank statement, and import the right one.',
  },
})
