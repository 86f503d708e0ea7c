import type { CollectionBeforeOperationHook } from 'payload'
import { commonPasswords } from './common-passwords'
import { userErrors } from './errors'
import { changeableUser } from './stored-user'

const MINIMUM = 12
const MAXIMUM = 128
const SHORTEST_NAME_PART = 4

type Person = { name?: unknown; email?: unknown }
type Arguments = {
  data?: Person & { password?: unknown }
  id?: string
  overrideAccess?: boolean
}

/**
 * What is wrong with a password, by length, context words and a list of common ones; no rules about
 * character classes (NIST SP 800-63B-4).
 * @returns undefined when it is good enough
 */
export function weaknessOf(password: string, { name, email }: Person): string | undefined {
  if (password.length < MINIMUM) return `has fewer than ${MINIMUM} characters`
  if (password.length > MAXIMUM) return `has more than ${MAXIMUM} characters`
  const lower = password.toLowerCase()
  if (new Set(lower).size < 5) return 'repeats the same few characters'
  const letters = lower.replace(/[^a-z]/g, '')
  if (commonPasswords.has(lower) || commonPasswords.has(letters))
    return 'is among the most used ones'
  const words = `${String(name ?? '')} ${String(email ?? '').split('@')[0]}`
    .toLowerCase()
    .split(/[\s._+-]+/)
  const part = words.find((word) => word.length >= SHORTEST_NAME_PART && lower.includes(word))
  return part === undefined ? undefined : 'contains the name or the e-mail address'
}

/** Checks the password before Payload hashes it: on creating, changing and resetting it. */
export const checkPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (!['create', 'update', 'resetPassword'].includes(operation)) return args
  const { data, id, overrideAccess } = args as Arguments
  if (data?.password === undefined || data.password === null || data.password === '') return args
  if (typeof data.password !== 'string')
    throw userErrors.PASSWORD_WEAK('Field "password" must be text.')
  const stored = id ? await changeableUser(req, id, overrideAccess === true) : undefined
  const person = { name: data.name ?? stored?.name, email: data.email ?? stored?.email }
  const weakness = weaknessOf(data.password, person)
  if (weakness) throw userErrors.PASSWORD_WEAK(`The password ${weakness}.`, { field: 'password' })
  return args
}
