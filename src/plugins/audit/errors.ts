import { defineErrors } from '../../domain/errors'

export const auditReportErrors = defineErrors({
  AUDIT_MONTH_OPEN: {
    status: 409,
    next: 'Ask for it when the month is over: a report is made once and stays as it is.',
  },
})
