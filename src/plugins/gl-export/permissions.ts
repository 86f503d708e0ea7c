import type { PermissionDeclaration } from '../../tenants/permissions'

export const permissions: PermissionDeclaration[] = [
  {
    key: 'gl-export.make',
    label: 'Export journals to another program',
    grantedTo: ['finance-officer'],
  },
  { key: 'gl-export.withdraw', label: 'Withdraw an export of journals', grantedTo: ['approver'] },
  {
    key: 'gl-export.publish',
    label: 'Publish a format for exports of journals',
    grantedTo: ['approver'],
  },
  {
    key: 'gl-export.imported',
    label: 'Mark an export of journals as imported',
    grantedTo: ['finance-officer', 'approver'],
    withoutApproval: 'Says what happened in another program; nothing of ours changes.',
  },
  {
    key: 'gl-export.download',
    label: 'Download an export of journals',
    grantedTo: ['finance-officer', 'approver'],
    withoutApproval: 'Changes nothing.',
  },
]
