import { defineErrors } from '../../domain/errors'

export const userErrors = defineErrors({
  MEMBERSHIP_REFUSED: { status: 403, next: 'Ask the platform operator to give this role.' },
  MEMBERSHIP_MALFORMED: { status: 400, next: 'Send [{ "tenant": id, "roles": [id] }].' },
  PASSWORD_GIVEN: {
    status: 403,
    next: 'Choose a password of your own under Account; nothing else is open until then.',
  },
  EMAIL_MISSING: { status: 400, next: 'Send the e-mail address of the account as "email".' },
  RECOVERY_ELSEWHERE: {
    status: 400,
    next: 'Ask for the link with POST /api/users/forgot-password.',
  },
  NO_VERIFICATION: { status: 400, next: 'Sign in with the e-mail address and the password.' },
  ACCOUNT_DISABLED: { status: 403, next: 'Ask your administrator to enable the account.' },
  PASSWORD_WEAK: { status: 400, next: 'Choose another password of 12 characters or more.' },
  QUERY_REFUSED: { status: 403, next: 'Filter by one of your societies, or by name or e-mail.' },
  USER_HAS_ACTED: { status: 409, next: 'Set the status to disabled instead.' },
})
