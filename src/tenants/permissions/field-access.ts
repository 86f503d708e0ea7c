import type { FieldAccess } from 'payload'
import { grantsOf } from './grants'

/** Opens a field to people whose platform role holds the permission, and to nobody else. */
export function platformOnly(permission: string): FieldAccess {
  return async ({ req }) => (await grantsOf(req)).platform.has(permission)
}
