import type { PermissionDeclaration } from '../../tenants/permissions'

export const permissions: PermissionDeclaration[] = [
  {
    key: 'policies.student-proof',
    label: 'Record until when a child is shown to study full time',
    grantedTo: ['member-officer'],
    withoutApproval: 'Records a document; a claim is assessed and approved by itself.',
  },
]
