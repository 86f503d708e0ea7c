import type { PermissionDeclaration } from '../../tenants/permissions'

/** What this plugin guards. */
export const permissions: PermissionDeclaration[] = [
  {
    key: 'portal-access.invite',
    label: 'Invite a member to the portal',
    grantedTo: ['member-officer'],
    withoutApproval: 'Lets a member see what is his own already.',
  },
  {
    key: 'portal-access.end',
    label: 'End a member’s access to the portal',
    grantedTo: ['member-officer'],
    withoutApproval: 'Must be possible at once when a telephone is lost.',
  },
  {
    key: 'portal-codes.reveal',
    label: 'Read codes of the portal where the installation allows it',
    withoutApproval: 'Changes nothing.',
  },
]
