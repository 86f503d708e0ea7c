import { defineErrors } from '../../domain/errors'

export const portalErrors = defineErrors({
  MEMBER_UNKNOWN: { status: 404, next: 'Look the member up in the list of members.' },
  MESSAGE_UNKNOWN: { status: 404, next: 'Look it up in the list of messages with codes.' },
  MESSAGE_GONE: {
    status: 409,
    next: 'Words with a code are kept until they are sent or too old. Ask for a new code.',
  },
  PORTAL_OFF: {
    status: 409,
    next: 'Let members sign in under "Settings of the member portal" first.',
  },
  MEMBER_GONE: { status: 409, next: 'Only members who are alive sign in.' },
  MEMBER_UNREACHABLE: {
    status: 409,
    next: 'Enter a telephone number or an e-mail address, or print an invitation.',
  },
  CODES_SECRET: {
    status: 403,
    next: 'Set PORTAL_SHOW_CODES=true on a system for trying things out; never where real members are.',
  },
  FORM_INVALID: { status: 400, next: 'Correct the fields named and send the form again.' },
})
