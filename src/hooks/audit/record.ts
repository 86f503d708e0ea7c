import { slugs } from '../../collections/slugs'
import type { Operations, Row, Transaction } from '../../storage/types'
import { chainOf, FIRST_HASH, hashEntry, scopeOf, sequenceOf } from './chain'
import type { AuditChange, AuditEntry, ChainedEntry } from './types'

const NOTE = 'audit'

type Collected = { entries: AuditEntry[]; round: number; written: Map<string, Sequences> }

/** Entries of a chain, the first and the last included. */
export type Sequences = { first: number; last: number }

/**
 * Writes entries into the audit log, in the transaction of the change they tell about. They are
 * collected and chained right before COMMIT, so that a long run holds the chain only for an instant.
 */
export function recordAudit(transaction: Transaction, entries: AuditEntry[]): void {
  if (!entries.length) return
  const none: Collected = { entries: [], round: 0, written: new Map() }
  const collected = (transaction.notes.get(NOTE) as Collected | undefined) ?? none
  transaction.notes.set(NOTE, collected)
  for (const entry of entries) collected.entries.push(entry)
  // Each round has a key of its own: another `beforeCommit` may record after the first flush.
  transaction.beforeCommit(`${NOTE}:${collected.round}`, flush)
}

/** The entries that this transaction has written into a society's chain so far; they follow each other. */
export function auditedIn(transaction: Transaction, tenant: string): Sequences | null {
  const collected = transaction.notes.get(NOTE) as Collected | undefined
  return collected?.written.get(chainOf(tenant)) ?? null
}

/** How long a society's chain is now, as far as it is committed; nobody waits for this. */
export async function lastSequence(operations: Operations, tenant: string): Promise<number> {
  const chain = chainOf(tenant)
  const pages = operations.stream(scopeOf(chain), slugs.auditLog, {
    where: { chain: { equals: chain } },
    orderBy: ['sequence'],
    descending: true,
    select: ['sequence'],
    pageSize: 1,
  })
  for await (const [last] of pages) return Number(last?.sequence ?? 0)
  return 0
}

async function flush(transaction: Transaction): Promise<void> {
  const collected = transaction.notes.get(NOTE) as Collected
  const { entries } = collected
  collected.entries = []
  collected.round += 1
  const chains = new Map<string, AuditEntry[]>()
  for (const entry of entries) {
    const chain = chainOf(entry.tenant)
    const list = chains.get(chain)
    if (list) list.push(entry)
    else chains.set(chain, [entry])
  }
  // One order for everybody: two transactions over the same chains must not wait for each other.
  for (const chain of [...chains.keys()].sort()) {
    const written = await append(transaction, chain, chains.get(chain) ?? [])
    // The chain is locked from the first of them on: nobody else's come in between.
    const before = collected.written.get(chain)
    collected.written.set(chain, { first: before?.first ?? written.first, last: written.last })
  }
}

async function append(
  transaction: Transaction,
  chain: string,
  entries: AuditEntry[],
): Promise<Sequences> {
  const scope = scopeOf(chain)
  const first = await transaction.nextNumbers(scope, sequenceOf(chain), entries.length)
  const at = new Date().toISOString()
  let previousHash = await hashBefore(transaction, chain, first)
  const rows: Row[] = entries.map((entry, position) => {
    const chained = chainedEntry(entry, { chain, sequence: first + position, at, previousHash })
    const hash = hashEntry(chained)
    previousHash = hash
    return { ...chained, hash }
  })
  await transaction.insertMany(scope, slugs.auditLog, rows)
  return { first, last: first + entries.length - 1 }
}

async function hashBefore(transaction: Transaction, chain: string, first: number): Promise<string> {
  if (first === 1) return FIRST_HASH
  const pages = transaction.stream(scopeOf(chain), slugs.auditLog, {
    where: { chain: { equals: chain }, sequence: { equals: first - 1 } },
    select: ['hash'],
  })
  for await (const page of pages) if (page[0]) return String(page[0].hash)
  // The entry before is gone. What follows stays chained to nothing, and the check names the gap.
  return FIRST_HASH
}

function chainedEntry(
  { tenant, actor, action, collection, documentId, changes, reason }: AuditEntry,
  place: Pick<ChainedEntry, 'chain' | 'sequence' | 'at' | 'previousHash'>,
): ChainedEntry {
  // In the order of its hash: nothing needs to be sorted for a run's many entries.
  return {
    action,
    actor: actor.id,
    actorName: actor.name,
    at: place.at,
    chain: place.chain,
    changes: changes?.length ? changes.map(inOrder) : null,
    collection,
    documentId,
    previousHash: place.previousHash,
    reason: reason ?? null,
    sequence: place.sequence,
    tenant,
  }
}

const inOrder = ({ after, before, field, isPersonal }: AuditChange): AuditChange =>
  isPersonal ? { after, before, field, isPersonal } : { after, before, field }
