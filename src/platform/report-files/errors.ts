import { defineErrors } from '../../domain/errors'

export const reportErrors = defineErrors({
  REPORT_TOO_LONG: {
    status: 413,
    next: 'Choose fewer days or one account, or take the report as CSV, which may be of any length.',
  },
})
