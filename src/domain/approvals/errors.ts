import { defineErrors } from '../errors'

export const approvalErrors = defineErrors({
  APPROVAL_REQUIRED: {
    status: 409,
    next: 'Nothing was done yet. It is done by itself as soon as it is approved; look under Approvals.',
  },
  APPROVAL_OPEN: {
    status: 409,
    next: 'Wait for its decision, or have its maker withdraw it, and then ask again.',
  },
  APPROVAL_STATE: { status: 409, next: 'Reload the request and look at its status.' },
  APPROVAL_CHANGED: {
    status: 409,
    next: 'Reload the request, read what it asks for now, and decide again.',
  },
  APPROVAL_STALE: {
    status: 409,
    next: 'Look at the record as it is now and ask for approval again.',
  },
  APPROVAL_UNKNOWN: { status: 404, next: 'Look it up under Approvals.' },
  APPROVAL_ROLE: { status: 403, next: 'Somebody with a role of the present step decides it.' },
  APPROVAL_TWICE: { status: 409, next: 'Another person decides the next step.' },
  APPROVAL_COMMENT: { status: 400, next: 'Say why, in a few words, in the field "comment".' },
  MAKER_IS_CHECKER: { status: 403, next: 'Ask somebody else to decide it.' },
  WORKFLOW_ALONE: {
    status: 409,
    next: 'Nothing was changed yet. Ask the platform operator to look at the request, or give a second person a role that confirms.',
  },
  WORKFLOW_INVALID: { status: 400, next: 'Correct the field named and save again.' },
})
