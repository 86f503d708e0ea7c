import { ledgerErrors } from '../errors'
import type { LedgerDraft } from '../types'
import { bodyHash } from './hash'
import { validateDraft } from './validate'

/** A draft that passed every check that needs no books. */
export type PreparedDraft = {
  draft: LedgerDraft
  hash: string
  /** Thebe on each side. */
  total: number
}

/**
 * Validates and hashes the drafts of one call. A draft that comes twice counts once.
 * @returns the drafts by idempotency key, in the order given
 * @throws JOURNAL_INVALID, JOURNAL_UNBALANCED; IDEMPOTENCY_CONFLICT when two drafts share a key but differ
 */
export function prepareDrafts(tenant: string, drafts: LedgerDraft[]): Map<string, PreparedDraft> {
  const prepared = new Map<string, PreparedDraft>()
  for (const draft of drafts) {
    const total = validateDraft(draft)
    const hash = bodyHash(tenant, draft)
    const known = prepared.get(draft.idempotencyKey)
    if (known) assertSameBody(draft.idempotencyKey, known.hash, hash)
    else prepared.set(draft.idempotencyKey, { draft, hash, total })
  }
  return prepared
}

/** @throws IDEMPOTENCY_CONFLICT when a key that was used comes with another journal */
export function assertSameBody(idempotencyKey: string, known: string, hash: string): void {
  if (known === hash) return
  throw ledgerErrors.IDEMPOTENCY_CONFLICT(
    `Another journal was posted under the idempotency key "${idempotencyKey}".`,
    { idempotencyKey },
  )
}
