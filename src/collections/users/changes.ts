import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { idOf } from '../../tenants/ids'
import { grantsOf, holdsIn } from '../../tenants/permissions/grants'
import { userErrors } from './errors'
import { membershipsIn, permittedMemberships } from './memberships'
import { isPassword } from './password-hash'
import { isWithinOwn, type MembershipRow } from './rights'
import { changeableUser, type StoredUser } from './stored-user'

type Data = Record<string, unknown> & { tenants?: MembershipRow[] | null }
type Arguments = { id?: string; data?: Data; overrideAccess?: boolean }

/** What only the person himself and those who are over all his rights may change. */
const personal = ['name', 'email', 'password', 'status'] as const
/** What a person may change of his own without any permission. */
const ownFields = new Set(['name', 'password'])

/**
 * Keeps people from giving rights they do not have and from taking over a user who may do more than
 * they or who works elsewhere too. Runs before access control, so that it looks at nobody out of reach.
 */
export const guardUserChanges: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id, data, overrideAccess } = args as Arguments
  if (overrideAccess === true || !data || !req.user) return args
  if (operation !== 'create' && operation !== 'update') return args
  const given = membershipsIn(data.tenants)
  if (given) data.tenants = given
  if (operation === 'create') {
    data.tenants = await permittedMemberships(req, 'users.create', given ?? [], [])
    await assertSomeMembership(req, data)
    await changePlatformRole(req, 'users.create', [data])
  }
  if (operation === 'update') await guardUpdate(req, id, data)
  return args
}

/** A password that somebody else chose must be changed before it opens anything. */
export const markGivenPassword: CollectionBeforeChangeHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!data.password || !req.user) return data
  const isOwn = operation === 'update' && req.user.id === (originalDoc as StoredUser).id
  return { ...data, mustChangePassword: !isOwn }
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

async function assertPlatformRole(req: PayloadRequest, { platformRole }: Data): Promise<void> {
  if (await isWithinOwn(req, { platformRole })) return
  throw userErrors.MEMBERSHIP_REFUSED('Field "platformRole": this role holds more than you do.', {
    field: 'platformRole',
  })
}

async function guardUpdate(req: PayloadRequest, id: string | undefined, data: Data): Promise<void> {
  if (id === undefined) throw userErrors.MEMBERSHIP_REFUSED('Change users one by one.')
  const stored = await changeableUser(req, id)
  if (!stored) return
  const isOwn = req.user?.id === id
  const changed = changedFields(data, stored)
  if (isOwn && stored.mustChangePassword) return assertOwnPassword(data, stored, changed)
  const beyondSelf = changed.find((field) => !(isOwn && ownFields.has(field)))
  if (beyondSelf && !(await isOver(req, stored))) {
    throw userErrors.MEMBERSHIP_REFUSED(
      `Field "${beyondSelf}": this user has rights that you do not have; you may change only roles in your societies.`,
      {
        field: beyondSelf,
      },
    )
  }
  if (data.platformRole !== undefined && idOf(data.platformRole) !== idOf(stored.platformRole)) {
    await changePlatformRole(req, 'users.update', [data, stored])
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

/** Field access leaves the role as it was for everybody without a platform role of his own. */
async function changePlatformRole(
  req: PayloadRequest,
  permission: 'users.create' | 'users.update',
  roles: Data[],
): Promise<void> {
  if (!(await grantsOf(req)).platform.has(permission)) return
  for (const role of roles) await assertPlatformRole(req, role)
}

/** Over everything a user may do: where he works, and what he may do there. */
async function isOver(req: PayloadRequest, stored: StoredUser): Promise<boolean> {
  const grants = await grantsOf(req)
  const isOverAll =
    grants.platform.has('users.update') ||
    (idOf(stored.platformRole) === undefined &&
      (stored.tenants ?? []).every((row) =>
        holdsIn(grants, idOf(row.tenant) ?? '', 'users.update'),
      ))
  return isOverAll && isWithinOwn(req, stored)
}

async function assertOwnPassword(data: Data, stored: StoredUser, changed: string[]): Promise<void> {
  const { password } = data
  if (typeof password !== 'string' || changed.some((field) => field !== 'password')) {
    throw userErrors.PASSWORD_GIVEN('Somebody else chose your password.', { field: 'password' })
  }
  if (await isPassword(password, stored)) {
    throw userErrors.PASSWORD_WEAK('The password is the one that was given to you.', {
      field: 'password',
    })
  }
  if (data.tenants) data.tenants = stored.tenants ?? []
}

/** The form sends every field; only those that differ count as changed. */
function changedFields(data: Data, stored: StoredUser): (typeof personal)[number][] {
  return personal.filter((field) => {
    if (data[field] === undefined || data[field] === '') return false
    return field === 'password' || data[field] !== stored[field]
  })
}
