import { defineErrors } from '../../domain/errors'

export const subscriptionErrors = defineErrors({
  SUBSCRIPTION_UNKNOWN: { status: 404, next: 'Use the id of a subscription of this society.' },
  REPRICE_PERIOD: {
    status: 409,
    next: 'Choose a month of the subscription after those that were submitted or worked out already.',
  },
  REPRICE_BY_HAND: {
    status: 409,
    next: 'End the subscription and make a new one with the other amount.',
  },
  REPRICE_REFUSED: {
    status: 422,
    next: 'Correct what the terms read of the member, and work it out again.',
  },
})
