import type { PermissionDeclaration } from '../../tenants/permissions'

export const permissions: PermissionDeclaration[] = [
  {
    key: 'receipts.receive',
    label: 'Write receipts for members’ payments',
    grantedTo: ['finance-officer'],
    withoutApproval: 'The money is there already; another person may take the receipt back.',
  },
  { key: 'receipts.reverse', label: 'Take a receipt back', grantedTo: ['approver'] },
  {
    key: 'bankings.bank',
    label: 'Bank the cash that was received',
    grantedTo: ['finance-officer'],
    withoutApproval: 'The bank has the money already; another person may take the banking back.',
  },
  { key: 'bankings.reverse', label: 'Take a banking back', grantedTo: ['approver'] },
]
