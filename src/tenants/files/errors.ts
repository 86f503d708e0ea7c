import { defineErrors } from '../../domain/errors'

export const fileErrors = defineErrors({
  FILE_UNKNOWN: { status: 404, next: 'Use the id of a file of this society.' },
  FILE_KEPT_INSIDE: {
    status: 403,
    next: 'Download the file of the run itself; this one is only for making it again.',
  },
  FILE_DAMAGED: {
    status: 500,
    next: 'Restore the file from a backup: its parts are not what was stored.',
  },
})
