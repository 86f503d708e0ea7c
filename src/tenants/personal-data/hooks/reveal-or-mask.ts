import type { FieldHook } from 'payload'
import { idOf } from '../../ids'
import { hasPermission } from '../../permissions'
import type { PersonalMark } from '../mark'
import { maskPersonal } from '../kinds'
import { cipherOfRequest } from '../tenant-cipher'

/**
 * Decrypts for reading. The whole number is for people with `personal-data.reveal` in that society and
 * for the system itself when it asks by `context.reveal`; everybody else gets the last digits.
 */
export function revealOrMask(mark: PersonalMark): FieldHook {
  return async ({ collection, data, originalDoc, overrideAccess, path, req, value }) => {
    if (typeof value !== 'string' || !value.startsWith('v1:')) return value
    const document = (originalDoc ?? data) as { id?: unknown; tenant?: unknown } | undefined
    const tenant = idOf(document?.tenant)
    // Without the row's identity nothing can be decrypted; ciphertext is nobody's business either.
    if (!tenant || typeof document?.id !== 'string') return null
    const cipher = await cipherOfRequest(req, tenant)
    const field = path.join('.') || mark.name
    const clear = cipher.decrypt(
      { collection: collection?.slug ?? '', id: document.id, field },
      value,
    )
    const isRevealed = overrideAccess
      ? req.context.reveal === true
      : await hasPermission(req, tenant, 'personal-data.reveal')
    return isRevealed ? clear : maskPersonal(clear)
  }
}
