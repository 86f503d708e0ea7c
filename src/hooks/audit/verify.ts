import { slugs } from '../../collections/slugs'
import type { Row, Storage } from '../../storage/types'
import { FIRST_HASH, hashEntry, scopeOf, sequenceOf } from './chain'
import type { ChainedEntry } from './types'

export type BrokenEntry = { sequence: number; id: string | null; reason: string }

export type AuditVerification = {
  ok: boolean
  chain: string
  /** Entries found good before the end or the first broken one. */
  entries: number
  /** The hash of the last good entry: kept elsewhere, it proves that no later rewrite happened. */
  head: string
  broken?: BrokenEntry
}

/** A head that is kept outside the chain. */
export type NotedHead = {
  head: string
  /** How many entries led to it, where that was noted, too. */
  entries?: number
  /** Who noted it, as an error tells: `the verification of 2026-11-24`. */
  notedBy: string
}

/**
 * Recomputes a chain from its first entry and names the first that was changed, inserted or removed.
 * @param tenant the society, or `platform` for the platform's own chain
 * @param noted heads kept elsewhere: each must be in the chain, or its end was cut off or rewritten
 */
export async function verifyAuditChain(
  storage: Storage,
  tenant: string,
  noted: NotedHead[] = [],
): Promise<AuditVerification> {
  const chain = tenant
  // Asked first: entries that are written meanwhile only make the chain longer than this.
  const next = await storage.nextNumbers(scopeOf(chain), sequenceOf(chain), 0)
  const result: AuditVerification = { ok: true, chain, entries: 0, head: FIRST_HASH }
  const missing = new Set(noted.filter(({ head }) => head !== FIRST_HASH))
  const pages = storage.stream(scopeOf(chain), slugs.auditLog, {
    where: { chain: { equals: chain } },
    orderBy: ['sequence'],
  })
  for await (const page of pages) {
    for (const row of page) {
      const broken = check(row, result)
      if (broken) return { ...result, ok: false, broken }
      result.entries += 1
      result.head = String(row.hash)
      for (const head of missing) if (isReached(head, result)) missing.delete(head)
    }
  }
  const sequence = result.entries + 1
  const cut = (reason: string) => ({ ...result, ok: false, broken: { sequence, id: null, reason } })
  if (result.entries < next - 1) return cut('The entry is missing.')
  const [lost] = missing
  return lost ? cut(`The head that ${lost.notedBy} noted is not in the chain.`) : result
}

const isReached = (noted: NotedHead, { entries, head }: AuditVerification): boolean =>
  noted.head === head && (noted.entries === undefined || noted.entries === entries)

function check(row: Row, { entries, head }: AuditVerification): BrokenEntry | null {
  const entry = entryOf(row)
  const expected = entries + 1
  if (entry.sequence > expected) {
    return { sequence: expected, id: null, reason: 'The entry is missing.' }
  }
  const broken = (reason: string) => ({ sequence: entry.sequence, id: String(row.id), reason })
  if (entry.sequence < expected) return broken('The number was given twice.')
  if (entry.previousHash !== head) return broken('It does not follow the entry before it.')
  if (hashEntry(entry) !== row.hash) return broken('Its content is not what was written.')
  return null
}

function entryOf(row: Row): ChainedEntry {
  return {
    tenant: (row.tenant as string | null | undefined) ?? null,
    chain: String(row.chain),
    sequence: Number(row.sequence),
    at: new Date(row.at as string).toISOString(),
    actor: String(row.actor),
    actorName: String(row.actorName),
    action: String(row.action),
    collection: String(row.collection),
    documentId: String(row.documentId),
    changes: row.changes ?? null,
    reason: (row.reason as string | null | undefined) ?? null,
    previousHash: String(row.previousHash),
  }
}
