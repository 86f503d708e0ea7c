import { defineErrors } from '../../domain/errors'

export const payrollErrors = defineErrors({
  AUTHORITY_UNKNOWN: {
    status: 404,
    next: 'Add the payroll authority, or use the code of one that this society has.',
  },
  TENANT_UNKNOWN: { status: 404, next: 'Use the id of a society.' },
  AUTHORITY_SUSPENDED: {
    status: 409,
    next: 'Set the payroll authority to active before sending it deductions.',
  },
  FORMAT_MISSING: {
    status: 409,
    next: 'Publish a format version for this purpose that is effective in the period.',
  },
  FORMAT_FROZEN: {
    status: 409,
    next: 'Make a new version of the format; a version that was used never changes.',
  },
  FORMAT_PURPOSE: { status: 400, next: 'Use the purpose of the format in its definition.' },
  FORMAT_VERSION_UNKNOWN: { status: 404, next: 'Use the id of a format version of this society.' },
  FORMAT_STATUS: { status: 409, next: 'Reload the version and see what was done to it.' },
  FORMAT_FIELDS_CHANGED: {
    status: 409,
    next: 'Save the version again, look at its preview, and then publish it.',
  },
  RUN_UNKNOWN: { status: 404, next: 'Use the id of a deduction run of this society.' },
  FILE_UNKNOWN: { status: 404, next: 'Use the name of one of the files of the run.' },
  RUN_CHANGED: {
    status: 409,
    next: 'Cancel the run with a reason and generate again, or keep it as it is.',
  },
  RUN_SUBMITTED: {
    status: 409,
    next: 'A submitted run is final; put the change into the next period.',
  },
  RUN_OUT_OF_ORDER: {
    status: 409,
    next: 'Choose a month after the last one that was submitted; put a correction into that one.',
  },
  RUN_STATUS: { status: 409, next: 'Reload the run and see what was done to it meanwhile.' },
  RUN_IS_BASELINE: {
    status: 409,
    next: 'Cancel the later run first: its changes were worked out against this one.',
  },
  RUN_NOT_REPRODUCED: {
    status: 500,
    next: 'Keep the stored file, do not send the regenerated one, and report this.',
  },
  RUN_IN_PROGRESS: {
    status: 409,
    next: 'Another run for this authority and period was made at the same moment; try again.',
  },
  FOLDER_UNUSABLE: { status: 400, next: 'Name a folder that you may write in, and try again.' },
  MAKER_IS_CHECKER: { status: 403, next: 'Ask a colleague who did not generate the run.' },
  CALENDAR_ORDER: { status: 400, next: 'Put the days of the month in the order of the cycle.' },
})
