import { defineErrors } from '../../domain/errors'

export const initTenantErrors = defineErrors({
  SLUG_INVALID: {
    status: 400,
    next: 'Use 2 to 40 lower-case letters, digits and hyphens, beginning with a letter.',
  },
  SLUG_TAKEN: {
    status: 409,
    next: 'Choose another slug; the society with this one stays as it is.',
  },
  NAME_INVALID: { status: 400, next: 'Give the society’s name, up to 200 characters.' },
  TEMPLATE_UNKNOWN: { status: 400, next: 'Use burial, savings or sacco.' },
})
