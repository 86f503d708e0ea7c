import { defineErrors } from '../../domain/errors'

export const bulkChangeErrors = defineErrors({
  BULK_CHANGE_UNDONE: {
    status: 409,
    next: 'Look at the import under Records, Imports and bulk edits; import the rest of the file again if it is still wanted.',
  },
})
