import type { PermissionDeclaration } from '../../tenants/permissions'

export const permissions: PermissionDeclaration[] = [
  {
    key: 'payouts.make',
    label: 'Put what is payable into a batch',
    grantedTo: ['finance-officer'],
    withoutApproval: 'Nothing is paid before two other people approve and release the batch.',
  },
  { key: 'payouts.approve', label: 'Approve a batch of payouts', grantedTo: ['approver'] },
  { key: 'payouts.release', label: 'Release the bank file of a batch', grantedTo: ['approver'] },
  {
    key: 'payouts.outcome',
    label: 'Write down what the bank did with a payment',
    grantedTo: ['finance-officer'],
    withoutApproval: 'Says what the bank has done already; nothing is paid by it.',
  },
  {
    key: 'payouts.propose-account',
    label: 'Enter the bank account that a member is paid to',
    grantedTo: ['member-officer', 'finance-officer'],
    withoutApproval: 'Makes a proposal, which another person confirms.',
  },
  {
    key: 'payouts.confirm-account',
    label: 'Confirm the bank account that a member is paid to',
    grantedTo: ['approver'],
  },
]
