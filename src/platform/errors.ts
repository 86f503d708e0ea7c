import { defineErrors } from '../domain/errors'

export const extensionErrors = defineErrors({
  EXTENSION_INVALID: {
    status: 500,
    next: 'Correct the plugin or take it out of the list of plugins.',
  },
})
