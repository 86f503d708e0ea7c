import type { PayloadRequest } from 'payload'
import { idOf } from '../../tenants/ids'
import { grantsOf, holdsIn, type Grants } from '../../tenants/permissions/grants'
import { slugs } from '../slugs'
import { userErrors } from './errors'

export type MembershipRow = { id?: string; tenant?: unknown; roles?: unknown[] | null }
type LoadedRole = { id: string; name: string; level: string; permissions: string[] }

/**
 * Checks memberships that a person gives to a user and puts back those he does not see.
 * @param stored the user's memberships so far; empty for a new user
 * @returns what is to be saved
 * @throws MEMBERSHIP_REFUSED for a society, a role or a permission beyond the person's own
 */
export async function permittedMemberships(
  req: PayloadRequest,
  permission: 'users.create' | 'users.update',
  given: MembershipRow[],
  stored: MembershipRow[],
): Promise<MembershipRow[]> {
  const grants = await grantsOf(req)
  if (grants.platform.has(permission)) return given
  const mayEdit = (row: MembershipRow) => holdsIn(grants, idOf(row.tenant) ?? '', permission)
  const hidden = stored.filter((row) => !mayEdit(row))
  const known = new Set(stored.map(signature))
  const edited = given.filter((row) => mayEdit(row) || !known.has(signature(row)))
  const changed = edited.filter((row) => !known.has(signature(row)))
  const foreign = changed.find((row) => !mayEdit(row))
  if (foreign) {
    throw userErrors.MEMBERSHIP_REFUSED('You may not give a role in this society.', {
      field: 'tenants',
    })
  }
  await assertRolesWithin(req, grants, changed)
  return [...hidden, ...edited]
}

/** Same society and same roles, in whatever order. */
function signature(row: MembershipRow): string {
  return `${idOf(row.tenant)}:${(row.roles ?? []).map(idOf).sort().join()}`
}

async function assertRolesWithin(
  req: PayloadRequest,
  grants: Grants,
  rows: MembershipRow[],
): Promise<void> {
  const roles = await loadRoles(req, rows)
  for (const row of rows) {
    const tenant = idOf(row.tenant) ?? ''
    for (const value of row.roles ?? [])
      assertRoleWithin(grants, tenant, roles.get(idOf(value) ?? ''))
  }
}

function assertRoleWithin(grants: Grants, tenant: string, role: LoadedRole | undefined): void {
  if (!role || role.level !== 'society') {
    throw userErrors.MEMBERSHIP_REFUSED('Only a role for societies can be given here.', {
      field: 'tenants',
    })
  }
  const beyond = role.permissions.find((permission) => !holdsIn(grants, tenant, permission))
  if (beyond === undefined) return
  throw userErrors.MEMBERSHIP_REFUSED(
    `The role "${role.name}" holds ${beyond}, which you do not hold yourself.`,
    { field: 'tenants', permission: beyond },
  )
}

async function loadRoles(
  req: PayloadRequest,
  rows: MembershipRow[],
): Promise<Map<string, LoadedRole>> {
  const ids = [...new Set(rows.flatMap((row) => (row.roles ?? []).map((role) => idOf(role) ?? '')))]
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: slugs.roles,
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map((docs as unknown as LoadedRole[]).map((role) => [role.id, role]))
}
