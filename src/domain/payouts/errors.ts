import { defineErrors } from '../errors'

export const payoutFileErrors = defineErrors({
  PAYOUT_FORMAT_UNKNOWN: { status: 400, next: 'Choose one of the formats that are listed.' },
  PAYOUT_FILE_INVALID: {
    status: 400,
    next: 'Correct the account or the name of the payment that is named.',
  },
})
