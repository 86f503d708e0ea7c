import { defineErrors } from '../../domain/errors'

export const auditErrors = defineErrors({
  AUDIT_WITHOUT_TRANSACTION: {
    status: 500,
    next: 'Save inside a transaction: without one, the change and its audit entry could part.',
  },
})
