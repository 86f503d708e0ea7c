import { defineErrors } from '../../domain/errors'

export const customFieldErrors = defineErrors({
  CUSTOM_FIELD_SEARCH: {
    status: 400,
    next: 'Search by `custom.<key>` of a field that the society has and you may see.',
  },
  CUSTOM_FIELD_CONVERSION: {
    status: 409,
    next: 'Look at the preview of the change, correct the records it names and save again.',
  },
  CUSTOM_FIELD_FILE: {
    status: 400,
    next: 'Nothing was kept. Choose another file and add it again.',
  },
  CUSTOM_FIELD_FILE_UNKNOWN: {
    status: 404,
    next: 'Open the record again and take the file from there.',
  },
  CUSTOM_FIELD_BUSY: {
    status: 409,
    next: 'Save the definition again.',
  },
})
