import type { PermissionDeclaration } from '../../tenants/permissions'

export const permissions: PermissionDeclaration[] = [
  {
    key: 'statutory-reports.make',
    label: 'Make a statutory report',
    grantedTo: ['finance-officer', 'approver'],
    withoutApproval: 'Keeps figures that are in the books already; nothing is handed in by it.',
  },
  {
    key: 'statutory-reports.submit',
    label: 'Mark a statutory report as submitted',
    grantedTo: ['approver'],
  },
]
