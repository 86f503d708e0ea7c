import { createHash } from 'node:crypto'
import type { LedgerDraft } from '../types'

/**
 * SHA-256 of everything a caller says in a journal. It tells a repeated request from a different one
 * under the same key; stamped, it tells a changed row in the database from the one that was posted.
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

/** What the first journal of a society follows. */
export const FIRST_CHAIN_HASH = '0'.repeat(64)

/**
 * Chains a journal to the one before it, so that no journal can be put in, taken out or moved without
 * every later hash changing.
 * @param previous the chain hash of the journal before, `FIRST_CHAIN_HASH` for the first
 * @param stamped of `stampedHash`
 */
export const chainedHash = (previous: string, stamped: string): string =>
  createHash('sha256').update(`${previous}${stamped}`).digest('hex')

/** What the posting itself adds to a journal. */
export type Stamp = {
  number: number
  /** ISO 8601. */
  postedAt: string
  /** Id of who posted it. */
  actor: string
}

/**
 * The hash that is stored: over what the caller said, and who posted it, when and under which number.
 * @param body of `bodyHash`
 */
export function stampedHash(body: string, { number, postedAt, actor }: Stamp): string {
  const stamped = JSON.stringify([body, number, postedAt, actor])
  return createHash('sha256').update(stamped).digest('hex')
}
