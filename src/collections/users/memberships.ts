import type { PayloadRequest } from 'payload'
import { idOf } from '../../tenants/ids'
import { grantsOf, holdsIn, type Grants } from '../../tenants/permissions/grants'
import { userErrors } from './errors'
import { loadRoles, permissionBeyond, rolesIn, type LoadedRole, type MembershipRow } from './rights'

type Permission = 'users.create' | 'users.update'

/**
 * The memberships that a request sends.
 * @throws MEMBERSHIP_MALFORMED for anything but a list of rows
 */
export function membershipsIn(value: unknown): MembershipRow[] | undefined {
  if (value === undefined) return undefined
  // A form without rows sends their number.
  if (value === 0 || value === '0') return []
  if (Array.isArray(value) && value.every(isRow)) return value as MembershipRow[]
  throw userErrors.MEMBERSHIP_MALFORMED(
    'Field "tenants" must be a list of societies with a list of roles each.',
    { field: 'tenants' },
  )
}

function isRow(row: unknown): boolean {
  if (row === null || typeof row !== 'object' || Array.isArray(row)) return false
  const { roles } = row as MembershipRow
  return roles === undefined || roles === null || Array.isArray(roles)
}

/**
 * Checks memberships that a person gives to a user and puts back those he does not see.
 * @param stored the user's memberships so far; empty for a new user
 * @returns what is to be saved
 * @throws MEMBERSHIP_REFUSED for a society, a role or a permission beyond the person's own, whether it is
 * given or taken away
 */
export async function permittedMemberships(
  req: PayloadRequest,
  permission: Permission,
  given: MembershipRow[],
  stored: MembershipRow[],
): Promise<MembershipRow[]> {
  const grants = await grantsOf(req)
  const isOverAll = grants.platform.has(permission)
  const mayEdit = (row: MembershipRow) =>
    isOverAll || holdsIn(grants, idOf(row.tenant) ?? '', permission)
  const hidden = stored.filter((row) => !mayEdit(row))
  const known = new Set(stored.map(signature))
  const edited = given.filter((row) => mayEdit(row) || !known.has(signature(row)))
  const changed = edited.filter((row) => !known.has(signature(row)))
  if (changed.some((row) => !mayEdit(row))) {
    throw userErrors.MEMBERSHIP_REFUSED('You may not give a role in this society.', {
      field: 'tenants',
    })
  }
  const left = new Set(edited.map(signature))
  const removed = stored.filter((row) => mayEdit(row) && !left.has(signature(row)))
  await assertRolesWithin(req, grants, { changed, removed })
  return [...hidden, ...edited]
}

/** Same society and same roles, in whatever order. */
function signature(row: MembershipRow): string {
  return `${idOf(row.tenant)}:${(row.roles ?? []).map(idOf).sort().join()}`
}

async function assertRolesWithin(
  req: PayloadRequest,
  grants: Grants,
  { changed, removed }: { changed: MembershipRow[]; removed: MembershipRow[] },
): Promise<void> {
  const roles = await loadRoles(req, rolesIn([...changed, ...removed]))
  const each = (rows: MembershipRow[], check: (role?: LoadedRole, tenant?: string) => void) => {
    for (const row of rows)
      for (const id of rolesIn([row])) check(roles.get(id ?? ''), idOf(row.tenant) ?? '')
  }
  each(changed, (role, tenant) => {
    if (role?.level !== 'society') {
      throw userErrors.MEMBERSHIP_REFUSED('Only a role for societies can be given here.', {
        field: 'tenants',
      })
    }
    assertHeld(req, grants, role, tenant)
  })
  each(removed, (role, tenant) => {
    if (role) assertHeld(req, grants, role, tenant)
  })
}

function assertHeld(
  req: PayloadRequest,
  grants: Grants,
  role: LoadedRole,
  tenant: string | undefined,
): void {
  const beyond = permissionBeyond(req, grants, role, tenant)
  if (beyond === undefined) return
  throw userErrors.MEMBERSHIP_REFUSED(
    `The role "${role.name}" holds ${beyond}, which you do not hold yourself.`,
    { field: 'tenants', permission: beyond },
  )
}
