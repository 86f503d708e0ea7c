import { defineErrors } from '../../domain/errors'

export const fileErrors = defineErrors({
  FILE_UNKNOWN: { status: 404, next: 'Use the id of a file of this society.' },
  FILE_DAMAGED: {
    status: 500,
    next: 'Restore the file from a backup: its parts are not what was stored.',
  },
})
