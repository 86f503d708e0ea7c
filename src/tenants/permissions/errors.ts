import { defineErrors } from '../../domain/errors'

export const permissionErrors = defineErrors({
  FORBIDDEN: {
    status: 403,
    next: 'Ask the administrator of the society for a role with this permission.',
  },
  PERMISSION_UNKNOWN: { status: 500, next: 'Declare the permission with extendPlatform.' },
})
