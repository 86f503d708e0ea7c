import type { PermissionDeclaration } from '../../tenants/permissions'

export const permissions: PermissionDeclaration[] = [
  {
    key: 'books.read',
    label: 'Read the statements of the books and take them as files',
    grantedTo: ['finance-officer', 'approver'],
    withoutApproval: 'Changes nothing.',
  },
]
