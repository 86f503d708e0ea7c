import { defineErrors } from '../../domain/errors'

export const changeRequestErrors = defineErrors({
  CHANGE_REQUEST_UNKNOWN: { status: 404, next: 'Look it up under Members, Change requests.' },
  CHANGE_RECORD_UNKNOWN: {
    status: 404,
    next: 'Choose a member, dependant or beneficiary of this society.',
  },
  CHANGE_FIELD: {
    status: 400,
    next: 'Nothing was kept. Correct the field named and send it again.',
  },
  APPLICATION_CLOSED: { status: 404, next: 'Choose a product that is open for applications.' },
  CHANGE_TOO_MANY: { status: 409, next: 'Wait until your society has decided about some of them.' },
  CHANGE_NOTHING: { status: 400, next: 'Enter at least one value that is not there yet.' },
  CHANGE_THERE: {
    status: 409,
    next: 'Nothing was kept. Propose a change of who is there instead.',
  },
  CHANGE_REQUEST_STATE: { status: 409, next: 'Reload the request to see what was decided.' },
  CHANGE_REQUEST_STALE: {
    status: 409,
    next: 'Nothing was changed. Decline it, and ask for a new request that starts from what is there now.',
  },
  MAKER_IS_CHECKER: { status: 403, next: 'Ask somebody else to decide it.' },
})
