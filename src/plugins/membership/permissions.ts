import type { PermissionDeclaration } from '../../tenants/permissions'

/** What this plugin guards. Who gives a document or enters an applicant, and who accepts, are two people. */
export const permissions: PermissionDeclaration[] = [
  {
    key: 'members.admit',
    label: 'Admit or decline applicants',
    grantedTo: ['approver'],
  },
  {
    key: 'members.rejoin',
    label: 'Let somebody who left apply again',
    grantedTo: ['member-officer'],
    withoutApproval: 'Makes an application, which another person decides.',
  },
  {
    key: 'members.undo-rejoining',
    label: 'Undo that somebody who left came back',
    grantedTo: ['approver'],
  },
  {
    key: 'member-documents.add',
    label: 'Add documents of members',
    grantedTo: ['member-officer'],
    withoutApproval: 'Gives a paper in, which another person verifies.',
  },
  {
    key: 'member-documents.verify',
    label: 'Verify or reject documents of members',
    grantedTo: ['approver', 'member-officer'],
    withoutApproval: 'Is the decision of a second person about a document.',
  },
  {
    key: 'member-documents.download',
    label: 'Download documents of members',
    grantedTo: ['member-officer', 'approver'],
    withoutApproval: 'Changes nothing.',
  },
]
