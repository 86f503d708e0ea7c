import { defineErrors } from '../errors'

/** What can be wrong with an amount. */
export const moneyErrors = defineErrors({
  AMOUNT_INVALID: {
    status: 400,
    next: 'Write the amount as digits with a decimal point, such as 1234.50.',
  },
  AMOUNT_TOO_GREAT: {
    status: 400,
    next: 'Check the amounts: one of them, or their sum, is beyond what can be kept.',
  },
  SPLIT_INVALID: { status: 400, next: 'Give at least one weight above zero, and none below.' },
})
