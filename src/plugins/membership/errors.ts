import { defineErrors } from '../../domain/errors'

export const membershipErrors = defineErrors({
  MEMBER_UNKNOWN: { status: 404, next: 'Look the member up in the list of members.' },
})
