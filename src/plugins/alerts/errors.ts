import { defineErrors } from '../../domain/errors'

export const alertErrors = defineErrors({
  ALERT_UNKNOWN: { status: 404, next: 'Look it up in the list of alerts of your society.' },
  ALERT_FORMULA: { status: 400, next: 'Correct the formula and try it again.' },
})
