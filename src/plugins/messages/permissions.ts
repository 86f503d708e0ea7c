import type { PermissionDeclaration } from '../../tenants/permissions'

export const permissions: PermissionDeclaration[] = [
  {
    key: 'messages.send-again',
    label: 'Send a message again',
    grantedTo: ['member-officer', 'finance-officer'],
    withoutApproval: 'Repeats a message that the society decided to send already.',
  },
]
