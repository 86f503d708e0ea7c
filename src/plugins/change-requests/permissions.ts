import type { PermissionDeclaration } from '../../tenants/permissions'

export const permissions: PermissionDeclaration[] = [
  {
    key: 'change-requests.create',
    label: 'Propose changes of members',
    grantedTo: ['member-officer', 'finance-officer', 'approver'],
    withoutApproval: 'Makes a proposal, which another person decides.',
  },
  {
    key: 'change-requests.decide',
    label: 'Accept or decline proposed changes of members',
    grantedTo: ['member-officer', 'approver'],
    withoutApproval: 'Is the decision of a second person about a proposal.',
  },
  {
    key: 'products.accept-application',
    label: 'Accept applications of members for products',
    grantedTo: ['member-officer', 'approver'],
  },
]
