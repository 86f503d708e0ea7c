import { createHash } from 'node:crypto'
import type { LedgerDraft } from '../types'

/**
 * SHA-256 of everything a caller says in a journal. It tells a repeated request from a different one
 * under the same key, and a changed row in the database from the one that was posted.
 * @param tenant the tenant's id, so that a journal moved to another tenant shows
 */
export function bodyHash(tenant: string, draft: LedgerDraft): string {
  const body = [
    tenant,
    draft.idempotencyKey,
    draft.businessDate,
    draft.event,
    draft.narrative,
    draft.source?.collection ?? null,
    draft.source?.id ?? null,
    draft.reverses ?? null,
    draft.postings.map(({ account, memberAccount, side, amount }) => [
      account,
      memberAccount ?? null,
      side,
      amount,
    ]),
  ]
  return createHash('sha256').update(JSON.stringify(body)).digest('hex')
}
