import type { PermissionDeclaration } from '../../tenants/permissions'

/** What this plugin guards beyond the operations the core names itself. */
export const permissions: PermissionDeclaration[] = [
  {
    key: 'deductions.download',
    label: 'Download a deduction file',
    grantedTo: ['finance-officer', 'approver'],
    withoutApproval: 'Changes nothing.',
  },
]
