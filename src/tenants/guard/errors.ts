import { defineErrors } from '../../domain/errors'

export const guardErrors = defineErrors({
  CONFIGURATION_UNSAFE: {
    status: 500,
    next: 'Correct the collection; the platform does not start without it.',
  },
  APPEND_ONLY: { status: 409, next: 'Add a correcting entry, for example a reversal.' },
  CLOSE_INSTEAD: {
    status: 409,
    next: 'Set the status to closed instead; its books stay readable.',
  },
  NO_VERSIONS: { status: 404, next: 'Read the audit log of the row instead.' },
  TENANT_REQUIRED: { status: 400, next: 'Choose a society, or name it in the field "tenant".' },
  TENANT_FIXED: { status: 409, next: 'Make a new row in the other society.' },
  INPUT_MALFORMED: { status: 400, next: 'Correct the request and send it again.' },
  RELATION_OUTSIDE: { status: 400, next: 'Choose a row of the same society.' },
})
