import type { PermissionDeclaration } from '../../tenants/permissions'

export const permissions: PermissionDeclaration[] = [
  {
    key: 'claims.file',
    label: 'File claims, give documents for them, name payees, and appeal',
    grantedTo: ['member-officer'],
    withoutApproval: 'Asks for money, which others assess, approve and release.',
  },
  {
    key: 'claims.check-documents',
    label: 'Verify or reject documents of claims',
    grantedTo: ['member-officer', 'approver'],
    withoutApproval: 'Is the decision of a second person about a document.',
  },
  {
    key: 'claims.assess',
    label: 'Assess whether claims are eligible',
    grantedTo: ['finance-officer'],
    withoutApproval: 'Applies the rules; another person decides whether it is paid.',
  },
  { key: 'claims.approve', label: 'Approve claims for an amount', grantedTo: ['approver'] },
  {
    key: 'claims.decline',
    label: 'Decline claims',
    grantedTo: ['approver'],
    withoutApproval: 'Pays nothing, and may be appealed to another person.',
  },
  {
    key: 'claims.release',
    label: 'Release approved claims for payment',
    grantedTo: ['finance-officer'],
    withoutApproval: 'Only of what is approved, by another person; paying it takes two more.',
  },
  {
    key: 'claim-documents.download',
    label: 'Download documents of claims',
    grantedTo: ['member-officer', 'finance-officer', 'approver'],
    withoutApproval: 'Changes nothing.',
  },
]
