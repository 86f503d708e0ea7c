import { defineErrors } from '../domain/errors'

export const jobErrors = defineErrors({
  JOB_UNKNOWN: {
    status: 404,
    next: 'Use the name of a job that a plugin of this installation declares.',
  },
  JOB_NOT_FOUND: { status: 404, next: 'Reload the list of job runs.' },
  JOB_NOT_FAILED: {
    status: 409,
    next: 'Only a failed run can be started again; look at its progress.',
  },
  JOB_FAILED: {
    status: 500,
    next: 'Start it again; if it fails again, look in the server log for this run.',
  },
  JOB_KEEPS_STOPPING: {
    status: 500,
    next: 'Its process ended each time it ran. Look in the server log, then start it again.',
  },
  JOB_LOST: {
    status: 409,
    next: 'Another process has taken it over; wait for that one to finish.',
  },
  BOOKS_BROKEN: {
    status: 409,
    next: 'Run `motshelo verify` for the details, and post nothing before the cause is known.',
  },
  JOB_ORDERER_GONE: { status: 403, next: 'Somebody who may do it starts it again.' },
  JOB_SOCIETY_CLOSED: {
    status: 403,
    next: 'A suspended or closed society is only read; the platform operator opens it again.',
  },
  JOB_INTERRUPTED: { status: 503, next: 'It goes on where it was when the server runs again.' },
})
