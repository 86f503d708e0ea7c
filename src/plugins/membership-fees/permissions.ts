import type { PermissionDeclaration } from '../../tenants/permissions'

export const permissions: PermissionDeclaration[] = [
  {
    key: 'fees.bill',
    label: 'Bill the fees that are due',
    grantedTo: ['member-officer', 'finance-officer'],
    withoutApproval: 'Writes down what published terms ask for; run twice it bills once.',
  },
  {
    key: 'fees.propose-waiver',
    label: 'Propose that a fee need not be paid',
    grantedTo: ['member-officer', 'finance-officer'],
    withoutApproval: 'Makes a proposal, which another person decides.',
  },
  { key: 'fees.waive', label: 'Approve that a fee need not be paid', grantedTo: ['approver'] },
  { key: 'fees.undo-waiver', label: 'Undo the waiver of a fee', grantedTo: ['approver'] },
]
