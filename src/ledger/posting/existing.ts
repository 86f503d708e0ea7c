import type { Operations } from '../../storage/types'
import { assertSameBody, type PreparedDraft } from '../drafts/prepare'
import { stampedHash, type Stamp } from '../drafts/hash'
import { ledgerSlugs } from '../slugs'
import type { PostedJournal } from '../types'
import { chunks } from '../../storage/chunks'

type Found = PostedJournal & Stamp & { bodyHash: string }

/** The journals of the tenant that have one of these idempotency keys, by key. */
export async function journalsByKey(
  operations: Operations,
  tenant: string,
  keys: Iterable<string>,
): Promise<Map<string, Found>> {
  const found = new Map<string, Found>()
  const select = ['number', 'idempotencyKey', 'bodyHash', 'actor', 'postedAt']
  for (const chunk of chunks(keys)) {
    const where = { idempotencyKey: { in: chunk } }
    // In the order of its index, so that the keys are looked up there however old the statistics are.
    const options = { where, select, orderBy: ['idempotencyKey'] }
    for await (const page of operations.stream({ tenant }, ledgerSlugs.journals, options)) {
      for (const row of page) {
        const postedAt = new Date(row.postedAt as string).toISOString()
        found.set(row.idempotencyKey as string, { ...(row as Found), postedAt, posted: false })
      }
    }
  }
  return found
}

/**
 * The drafts that earlier calls have posted, by key.
 * @throws IDEMPOTENCY_CONFLICT when a key was used for another journal
 */
export async function alreadyPosted(
  operations: Operations,
  tenant: string,
  prepared: Map<string, PreparedDraft>,
): Promise<Map<string, PostedJournal>> {
  const posted = new Map<string, PostedJournal>()
  const found = await journalsByKey(operations, tenant, prepared.keys())
  for (const [key, { bodyHash, actor, postedAt, ...journal }] of found) {
    const stamp = { number: journal.number, postedAt, actor }
    assertSameBody(key, bodyHash, stampedHash(prepared.get(key)?.hash ?? '', stamp))
    posted.set(key, journal)
  }
  return posted
}
