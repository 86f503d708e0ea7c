import type { PermissionDeclaration } from '../../tenants/permissions/declaration'

/** Beyond reading, creating, updating and deleting, which come with the collections. */
export const permissions: PermissionDeclaration[] = [
  {
    key: 'alerts.evaluate',
    label: 'Look for what alerts tell of, now',
    grantedTo: ['member-officer', 'finance-officer', 'approver'],
    withoutApproval: 'Finds records and changes none of them.',
  },
]
