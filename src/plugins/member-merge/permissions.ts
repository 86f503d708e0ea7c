import type { PermissionDeclaration } from '../../tenants/permissions'

export const permissions: PermissionDeclaration[] = [
  {
    key: 'members.propose-merge',
    label: 'Propose that two members are one person',
    grantedTo: ['member-officer'],
    withoutApproval: 'Makes a proposal, which another person decides.',
  },
  { key: 'members.merge', label: 'Merge two members', grantedTo: ['approver'] },
  { key: 'members.undo-merge', label: 'Undo a merge of two members', grantedTo: ['approver'] },
]
