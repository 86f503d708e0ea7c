import { defineErrors } from '../errors'

/** What can be wrong with a date or a period. */
export const calendarErrors = defineErrors({
  PERIOD_INVALID: { status: 400, next: 'Write the month as YYYY-MM, such as 2026-11.' },
  DATE_INVALID: {
    status: 400,
    next: 'Write a day of the calendar as YYYY-MM-DD, such as 2026-11-30.',
  },
  TIME_ZONE_INVALID: { status: 400, next: 'Name a time zone such as Africa/Gaborone.' },
})
