import { defineErrors } from '../../domain/errors'

export const messagesErrors = defineErrors({
  MESSAGE_UNKNOWN: { status: 404, next: 'Look it up under Members, Messages.' },
  MESSAGE_STATE: {
    status: 409,
    next: 'Only a message that was not sent, or of which nobody knows, is sent again.',
  },
  MESSAGE_EVENT_UNKNOWN: { status: 400, next: 'Choose an event from the list.' },
  MESSAGE_MEMBER_UNKNOWN: { status: 404, next: 'Give the number of a living member.' },
  CHANNEL_INVALID: {
    status: 500,
    next: 'Correct the variable in the environment; see .env.example.',
  },
})
