import { defineErrors } from '../../domain/errors'

export const transferErrors = defineErrors({
  TRANSFER_MEMBER_UNKNOWN: { status: 404, next: 'Choose a member of this society.' },
  TRANSFER_UNKNOWN: { status: 404, next: 'Look it up under Members, Transfers.' },
  TRANSFER_INVALID: {
    status: 400,
    next: 'Nothing was changed. Correct the field named and try again.',
  },
  TRANSFER_REFUSED: { status: 409, next: 'Nothing was changed. Do what the message says first.' },
  TRANSFER_STATE: { status: 409, next: 'Reload the transfer to see what became of it.' },
})
