import { defineErrors } from '../../domain/errors'

export const roleErrors = defineErrors({
  ROLE_IN_USE: { status: 409, next: 'Give these people another role first.' },
})
