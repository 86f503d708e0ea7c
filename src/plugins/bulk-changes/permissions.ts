import type { PermissionDeclaration } from '../../tenants/permissions'

/** Undoing is another person's: who imported or edited never takes it back alone. */
export const permissions: PermissionDeclaration[] = [
  { key: 'imports.undo', label: 'Undo an import or a bulk edit', grantedTo: ['approver'] },
  {
    key: 'records.edit-many',
    label: 'Edit many records at once',
    grantedTo: ['member-officer'],
    withoutApproval:
      'Changes what each form lets the same person change, one record after the other.',
  },
]
