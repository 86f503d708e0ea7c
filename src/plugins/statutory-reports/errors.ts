import { defineErrors } from '../../domain/errors'

export const statutoryErrors = defineErrors({
  STATUTORY_DEFINITION_UNKNOWN: {
    status: 404,
    next: 'Look it up in the list of report definitions of your society.',
  },
  STATUTORY_REPORT_UNKNOWN: {
    status: 404,
    next: 'Look it up in the list of statutory reports of your society.',
  },
  STATUTORY_REPORT_STATE: {
    status: 409,
    next: 'Make the report again where it has to change: it is kept as a new version beside this one.',
  },
})
