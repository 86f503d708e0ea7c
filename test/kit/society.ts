import type { PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import type { Platform } from '../../src/start'
import { ensureSystemRoles, type SystemRoleKey } from '../../src/tenants/permissions'

/** What everybody who is signed in by `signIn` logs in with. */
export const signInPassword = 'seven quiet lanterns over Maun'

/** A society without a template: just the tenant. */
export async function makeSociety({ payload }: Platform, slug: string): Promise<string> {
  const tenant = await payload.create({
    collection: 'tenants',
    data: { name: `Society ${slug}`, slug } as never,
    overrideAccess: true,
  })
  return String(tenant.id)
}

/** A signed-in person who holds one system role in one society. */
export async function signIn(
  { payload }: Platform,
  tenant: string,
  role: SystemRoleKey,
): Promise<PayloadRequest> {
  const roles = await ensureSystemRoles(payload)
  const email = `${role}-${tenant.slice(-6)}-${Math.random().toString(36).slice(2)}@example.test`
  const user = await payload.create({
    collection: 'users',
    data: {
      email,
      name: role,
      password: signInPassword,
      tenants: [{ tenant, roles: [roles[role]] }],
    } as never,
    overrideAccess: true,
  })
  const signedIn = await payload.findByID({
    collection: 'users',
    id: user.id,
    depth: 0,
    overrideAccess: true,
  })
  return createLocalReq({ user: { ...signedIn, collection: 'users' } as never }, payload)
}
