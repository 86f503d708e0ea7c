import type { Payload } from 'payload'
import { ensureSystemRoles, type SystemRoleKey } from '../../src/tenants/permissions'
import { logIn, restAs, type Rest } from './rest'

export const staffPassword = 'kgomo-e-tshwanetse-9'

export type Staff = { id: string; email: string; token: string; rest: Rest }

/** What a test user holds: a platform role, or roles in societies by their id. */
export type StaffOptions = {
  name: string
  email: string
  platformRole?: SystemRoleKey
  memberships?: { tenant: string; roles: SystemRoleKey[] }[]
}

/** Makes a staff user with system roles and signs in. */
export async function makeStaff(payload: Payload, options: StaffOptions): Promise<Staff> {
  const roles = await ensureSystemRoles(payload)
  const user = await payload.create({
    collection: 'users',
    data: {
      name: options.name,
      email: options.email,
      password: staffPassword,
      status: 'active',
      platformRole: options.platformRole ? roles[options.platformRole] : undefined,
      tenants: (options.memberships ?? []).map(({ tenant, roles: keys }) => ({
        tenant,
        roles: keys.map((key) => roles[key]),
      })),
    } as never,
    overrideAccess: true,
  })
  const { token, text } = await logIn(payload, options.email, staffPassword)
  if (!token) throw new Error(`${options.email} cannot sign in: ${text}`)
  return { id: String(user.id), email: options.email, token, rest: restAs(payload, token) }
}
