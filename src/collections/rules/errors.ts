import { defineErrors } from '../../domain/errors'

export const ruleErrors = defineErrors({
  SOCIETY_UNKNOWN: { status: 404, next: 'Use the id of a society of this platform.' },
})
