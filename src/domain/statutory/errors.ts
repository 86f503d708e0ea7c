import { defineErrors } from '../errors'

export const statutoryRuleErrors = defineErrors({
  STATUTORY_CONTENT: {
    status: 400,
    next: 'Correct the content of the report’s definition: see “Statutory reports” in the guide.',
  },
  STATUTORY_SETTING: {
    status: 409,
    next: 'Add the setting with its first day and its source, under Statutory settings.',
  },
  STATUTORY_PERIOD: { status: 400, next: 'Choose a month that has ended, as YYYY-MM.' },
})
