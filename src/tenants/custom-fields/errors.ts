import { defineErrors } from '../../domain/errors'

export const customFieldErrors = defineErrors({
  CUSTOM_FIELD_SEARCH: {
    status: 400,
    next: 'Search by `custom.<key>` of a field that the society has and you may see.',
  },
})
