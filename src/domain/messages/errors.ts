import { defineErrors } from '../errors'

export const messageErrors = defineErrors({
  TEMPLATE_INVALID: {
    status: 400,
    next: 'Write placeholders as {{name}}, with a name from the list beside the text.',
  },
  MESSAGE_VALUE_MISSING: {
    status: 500,
    next: 'Give every variable that the event declares a value, or null.',
  },
})
