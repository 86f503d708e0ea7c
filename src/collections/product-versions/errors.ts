import { defineErrors } from '../../domain/errors'

export const versionErrors = defineErrors({
  PRODUCT_VERSION_UNKNOWN: {
    status: 404,
    next: 'Use the id of terms of a product of this society.',
  },
  PRODUCT_VERSION_STATUS: { status: 409, next: 'Reload the terms and see what was done to them.' },
  PRODUCT_VERSION_MOVING: {
    status: 409,
    next: 'Wait until the job has ended; its progress stands on the terms. Then try again.',
  },
  PRODUCT_VERSION_BEGUN: {
    status: 409,
    next: 'Write new terms from a later month and publish them: they take the place of these.',
  },
  PRODUCT_VERSION_NEEDED: {
    status: 409,
    next: 'End these subscriptions, or correct what the terms before need of the member, and withdraw then.',
  },
  PRODUCT_VERSION_ORDER: {
    status: 409,
    next: 'Let the terms begin in a later month, and publish them then.',
  },
  PRODUCT_FREQUENCY_CHANGED: {
    status: 409,
    next: 'Keep how often the premium is due, or make a new product.',
  },
  PRODUCT_FIELDS_CHANGED: {
    status: 409,
    next: 'Save the terms again, look at the preview, and then publish them.',
  },
  PRODUCT_FIELDS_HIDDEN: {
    status: 403,
    next: 'Ask somebody who may see the fields, or leave them out of the terms.',
  },
  MAKER_IS_CHECKER: { status: 403, next: 'Ask a colleague who did not write the terms.' },
  MEMBER_UNKNOWN: { status: 404, next: 'Enter the number of a member of this society.' },
})
