import { defineErrors } from '../../domain/errors'

export const bulkErrors = defineErrors({
  BULK_UNKNOWN: { status: 404, next: 'Look it up under Records, Imports and bulk edits.' },
  BULK_STATE: { status: 409, next: 'Reload the page to see what became of it.' },
  BULK_REASON: { status: 400, next: 'Say why, in a few words.' },
  BULK_FIELD: {
    status: 400,
    next: 'Choose one of the fields that the form for bulk edits offers.',
  },
  BULK_FILTER: { status: 400, next: 'Set the filter of the list again, or choose the rows.' },
  BULK_VALUE: { status: 400, next: 'Correct the new value and look at the preview again.' },
  MAKER_IS_CHECKER: { status: 403, next: 'Ask somebody else to undo it.' },
})
