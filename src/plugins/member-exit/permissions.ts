import type { PermissionDeclaration } from '../../tenants/permissions'

export const permissions: PermissionDeclaration[] = [
  {
    key: 'exits.propose',
    label: 'Propose that a member leaves',
    grantedTo: ['member-officer', 'finance-officer'],
    withoutApproval: 'Makes a proposal, which another person decides.',
  },
  { key: 'exits.approve', label: 'Approve that a member leaves', grantedTo: ['approver'] },
  { key: 'exits.undo', label: 'Undo an approved exit', grantedTo: ['approver'] },
  {
    key: 'arrears-plans.receive',
    label: 'Receive instalments of arrears plans',
    grantedTo: ['finance-officer'],
    withoutApproval: 'Records money that came, on a plan that a second person approved.',
  },
]
