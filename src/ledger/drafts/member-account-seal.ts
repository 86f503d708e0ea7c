import { createHash } from 'node:crypto'
import type { Row } from '../../storage/types'

/** What never changes on a member account: whose it is above all. */
export const SEALED_FIELDS = ['number', 'kind', 'account', 'member', 'subscription'] as const

/**
 * SHA-256 of what a member account was opened as, so that one moved to another member shows.
 * @param tenant the tenant's id, so that an account moved to another tenant shows
 */
export function memberAccountSeal(tenant: string, account: Row): string {
  const sealed = [tenant, ...SEALED_FIELDS.map((field) => account[field] ?? null)]
  return createHash('sha256').update(JSON.stringify(sealed)).digest('hex')
}
