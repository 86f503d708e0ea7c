import type { PermissionDeclaration } from '../../tenants/permissions'

export const permissions: PermissionDeclaration[] = [
  {
    key: 'members.transfer',
    label: 'Transfer a member to another payroll authority',
    grantedTo: ['member-officer', 'finance-officer'],
  },
  {
    key: 'members.undo-transfer',
    label: 'Undo a transfer to another payroll authority',
    grantedTo: ['member-officer', 'finance-officer'],
  },
]
