import { defineErrors } from '../../domain/errors'

export const glErrors = defineErrors({
  GL_FORMAT_UNKNOWN: { status: 404, next: 'Choose a format of this society.' },
  GL_FORMAT_STATUS: {
    status: 409,
    next: 'Reload the format; publish a draft, or choose one that is published.',
  },
  GL_FORMAT_FROZEN: {
    status: 409,
    next: 'Duplicate it, change the copy and publish that: what was exported stays as it was.',
  },
  GL_TARGET_UNKNOWN: { status: 404, next: 'Choose an export target of this society.' },
  GL_TARGET_STARTED: {
    status: 409,
    next: 'Open another export target; what was exported from the first day on stays.',
  },
  GL_TARGET_CLOSED: { status: 409, next: 'Set the target active again, or choose another one.' },
  GL_PERIODS_INVALID: {
    status: 400,
    next: 'Correct the table of financial periods, or empty it so that they follow from the first month.',
  },
  GL_BATCH_UNKNOWN: { status: 404, next: 'Look it up in the list of batches.' },
  GL_BATCH_DATE: { status: 400, next: 'Choose a day from the end of the last batch until today.' },
  GL_BATCH_EMPTY: {
    status: 409,
    next: 'Nothing has to be done: look at the batches that were made, or choose a later day.',
  },
  GL_BATCH_NUMBER: { status: 409, next: 'Look at the preview again and export from there.' },
  GL_BATCH_STATUS: { status: 409, next: 'Reload the batch to see what was done with it.' },
  GL_BATCH_NOT_LAST: {
    status: 409,
    next: 'Withdraw the later batches first, the last one before the others.',
  },
  GL_JOURNAL_EXPORTED: {
    status: 409,
    next: 'Verify the books: a journal is marked as exported by a batch that this one does not follow.',
  },
  GL_TOTALS_DIFFER: {
    status: 500,
    next: 'Nothing was exported. Verify the books and tell the operator.',
  },
  GL_NOT_REPRODUCED: {
    status: 500,
    next: 'The kept file is the one that was handed over. Verify the books and tell the operator.',
  },
  FILE_UNKNOWN: { status: 404, next: 'Use the name of a file of the batch.' },
  MAKER_IS_CHECKER: { status: 403, next: 'Ask somebody else to do it.' },
})
