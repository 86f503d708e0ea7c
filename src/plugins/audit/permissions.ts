import type { PermissionDeclaration } from '../../tenants/permissions'

export const permissions: PermissionDeclaration[] = [
  {
    key: 'audit.report',
    label: 'Have the audit report of a month made',
    grantedTo: ['approver'],
    withoutApproval: 'Sums up what was recorded, and changes nothing.',
  },
]
