import { defineErrors } from '../../domain/errors'

export const membershipErrors = defineErrors({
  MEMBER_UNKNOWN: { status: 404, next: 'Look the member up in the list of members.' },
  MAKER_IS_CHECKER: { status: 403, next: 'Ask somebody else to do it.' },
  DOCUMENT_FORM_INVALID: {
    status: 400,
    next: 'Nothing was kept. Correct the fields named and add the document again.',
  },
  DOCUMENT_UNKNOWN: { status: 404, next: 'Look it up in the list of member documents.' },
  DOCUMENT_STATE: {
    status: 409,
    next: 'Load the documents again; a rejected one is replaced by adding a new one.',
  },
  DOCUMENT_EXPIRED: { status: 409, next: 'Ask the member for one that is still valid.' },
  APPLICATION_DECIDED: { status: 409, next: 'Load the member again to see what was decided.' },
  APPLICATION_INCOMPLETE: {
    status: 409,
    next: 'Add what is missing, have it verified, and admit the member then.',
  },
  REJOINING_REFUSED: {
    status: 409,
    next: 'Nothing was changed. Do what the message says, or change the society’s rejoining rules.',
  },
  REJOINING_STANDS: {
    status: 409,
    next: 'Nothing was changed. Take back what stands in the way, or let the member leave by an exit.',
  },
  APPLICATION_INVALID: {
    status: 400,
    next: 'Nothing was changed. Correct the field named and try again.',
  },
})
