import { defineErrors } from '../../domain/errors'

export const accountErrors = defineErrors({
  ACCOUNT_IN_USE: {
    status: 409,
    next: 'Open a new account and use it from now on; what was posted stays where it is.',
  },
  ACCOUNT_NOT_EMPTY: { status: 409, next: 'Post the balance to another account first.' },
})
