import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { idOf } from '../../tenants/ids'
import { grantsOf, holdsIn } from '../../tenants/permissions/grants'
import { slugs } from '../slugs'
import { userErrors } from './errors'
import { permittedMemberships, type MembershipRow } from './memberships'

type Data = Record<string, unknown> & { tenants?: MembershipRow[] | null }
type StoredUser = Data & { id: string; platformRole?: unknown }
type Arguments = { id?: string; data?: Data; overrideAccess?: boolean }

/** What only the person himself and those who are over all his societies may change. */
const personal = ['name', 'email', 'password', 'status'] as const
/** What a person may change of his own without any permission. */
const ownFields = new Set(['name', 'password'])

/**
 * Keeps people from giving rights they do not have and from taking over a user of another society.
 * Runs before access control, which has decided by then whose rows can be touched at all.
 */
export const guardUserChanges: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id, data, overrideAccess } = args as Arguments
  if (overrideAccess === true || !data || !req.user) return args
  if (operation === 'create') {
    const given = data.tenants ?? []
    data.tenants = await permittedMemberships(req, 'users.create', given, [])
    await assertSomeMembership(req, data)
  }
  if (operation === 'update') await guardUpdate(req, id, data)
  return args
}

async function assertSomeMembership(req: PayloadRequest, data: Data): Promise<void> {
  const grants = await grantsOf(req)
  if (grants.platform.has('users.create') || (data.tenants ?? []).length > 0) return
  throw userErrors.MEMBERSHIP_REFUSED(
    'Field "tenants": give the user a role in one of your societies.',
    {
      field: 'tenants',
    },
  )
}

async function guardUpdate(req: PayloadRequest, id: string | undefined, data: Data): Promise<void> {
  const grants = await grantsOf(req)
  if (grants.platform.has('users.update')) return
  if (id === undefined) {
    throw userErrors.MEMBERSHIP_REFUSED('Change users one by one.')
  }
  const stored = await findUser(req, id)
  if (!stored) return
  const changed = changedFields(data, stored)
  const isOwn = req.user?.id === id
  const overAll =
    idOf(stored.platformRole) === undefined &&
    (stored.tenants ?? []).every((row) => holdsIn(grants, idOf(row.tenant) ?? '', 'users.update'))
  const refused = changed.find((field) => !(overAll || (isOwn && ownFields.has(field))))
  if (refused) {
    throw userErrors.MEMBERSHIP_REFUSED(
      `Field "${refused}": you may change only roles in your societies.`,
      {
        field: refused,
      },
    )
  }
  if (data.tenants) {
    data.tenants = await permittedMemberships(
      req,
      'users.update',
      data.tenants,
      stored.tenants ?? [],
    )
  }
}

/** The form sends every field; only those that differ count as changed. */
function changedFields(data: Data, stored: StoredUser): (typeof personal)[number][] {
  return personal.filter((field) => {
    if (data[field] === undefined || data[field] === '') return false
    return field === 'password' || data[field] !== stored[field]
  })
}

async function findUser(req: PayloadRequest, id: string): Promise<StoredUser | null> {
  return req.payload.db.findOne<StoredUser>({
    collection: slugs.users,
    where: { id: { equals: id } },
    req,
  })
}
