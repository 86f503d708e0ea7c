import type { JSONFieldValidation } from 'payload'
import { permissionRegistry } from '../../tenants/permissions/registry'

/** Refuses permissions that nothing checks, and platform permissions in a society's role. */
export const validatePermissions: JSONFieldValidation = (value, { data, req }) => {
  if (!Array.isArray(value) || value.some((key) => typeof key !== 'string')) {
    return 'Give a list of permissions, for example ["members.read"].'
  }
  const registry = permissionRegistry(req.payload.config)
  const keys = value as string[]
  const unknown = keys.find((key) => !registry.has(key))
  if (unknown !== undefined) return `There is no permission "${unknown}".`
  if ((data as { level?: string }).level === 'platform') return true
  const tooHigh = keys.find((key) => registry.get(key)?.level === 'platform')
  return tooHigh === undefined || `Only a platform role may hold "${tooHigh}".`
}
