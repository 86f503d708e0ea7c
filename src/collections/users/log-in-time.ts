import type { CollectionBeforeOperationHook } from 'payload'
import { slugs } from '../slugs'
import { pretendToCheck } from './password-hash'

/**
 * Makes a log-in take as long for an address that nobody has, or whose account is locked, as for a
 * wrong password: Payload checks no password then, and the time would tell which addresses are known.
 */
export const slowUnknownLogIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation as string) !== 'login') return args
  const { email, password } =
    (args as { data?: { email?: unknown; password?: unknown } }).data ?? {}
  if (typeof email !== 'string' || typeof password !== 'string' || !password.trim()) return args
  const user = await req.payload.db.findOne<{ id: string; lockUntil?: string | null }>({
    collection: slugs.users,
    where: { email: { equals: email.toLowerCase().trim() } },
    req,
  })
  const isLocked = user?.lockUntil && new Date(user.lockUntil) > new Date()
  if (!user || isLocked) await pretendToCheck(password)
  return args
}
