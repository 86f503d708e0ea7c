import { defineErrors } from '../../domain/errors'

export const exitErrors = defineErrors({
  EXIT_MEMBER_UNKNOWN: { status: 404, next: 'Choose a member of this society.' },
  EXIT_UNKNOWN: { status: 404, next: 'Look it up under Members, Exits.' },
  EXIT_MEMBER_LEFT: { status: 409, next: 'Look at the member’s status and at earlier exits.' },
  EXIT_OPEN: { status: 409, next: 'Decide the exit that is proposed already, or reject it first.' },
  EXIT_DATE: { status: 400, next: 'Correct the day of the exit and propose it again.' },
  EXIT_SUSPENSE_OPEN: {
    status: 409,
    next: 'Resolve the member’s money in suspense first: it may belong to a subscription.',
  },
  EXIT_ACCOUNT_OWING: {
    status: 409,
    next: 'Settle the account named first, by a receipt or a journal.',
  },
  EXIT_BALANCE_MOVED: {
    status: 409,
    next: 'Reject this exit and propose it again: the statement then shows the balances of today.',
  },
  EXIT_STATE: { status: 409, next: 'Reload the exit to see what was decided.' },
  EXIT_PLAN: {
    status: 400,
    next: 'Correct the instalments so that they add up to what stays owing, and propose it again.',
  },
  PLAN_UNKNOWN: { status: 404, next: 'Look it up under Members, Arrears plans.' },
  PLAN_STATE: { status: 409, next: 'Reload the plan to see what came of it.' },
  PLAN_AMOUNT: {
    status: 400,
    next: 'Nothing was posted. Enter at most what the plan still asks for.',
  },
  EXIT_REASON: { status: 400, next: 'Say why, in a few words.' },
  MAKER_IS_CHECKER: { status: 403, next: 'Ask somebody else to decide it.' },
})
