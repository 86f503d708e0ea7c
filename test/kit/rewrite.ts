import { chainedHash, bodyHash, FIRST_CHAIN_HASH, stampedHash } from '../../src/ledger/drafts/hash'
import { JOURNAL_FIELDS, withPostings } from '../../src/ledger/posting/read-journals'
import { FIRST_HASH, hashEntry } from '../../src/hooks/audit/chain'
import type { ChainedEntry } from '../../src/hooks/audit/types'
import type { Storage } from '../../src/storage/types'
import { rawSql } from './ledger'

const unguarded = (...statements: string[]) =>
  rawSql('set session_replication_role = replica', ...statements)

/** Hashes each journal anew after a change, as somebody who knows this code could. */
export async function rewriteJournals(
  storage: Storage,
  tenant: string,
  { chain }: { chain: boolean },
): Promise<void> {
  let head = FIRST_CHAIN_HASH
  const options = { orderBy: ['number'], select: JOURNAL_FIELDS }
  for await (const page of storage.stream({ tenant }, 'journals', options)) {
    for (const { reverses, ...journal } of await withPostings(storage, tenant, page)) {
      const body = bodyHash(tenant, { ...journal, ...(reverses ? { reverses } : {}) })
      const stamped = stampedHash(body, journal)
      head = chainedHash(head, stamped)
      const chained = chain ? `, chain_hash = '${head}'` : ''
      await unguarded(
        `update journals set body_hash = '${stamped}'${chained} where id = '${journal.id}'`,
      )
    }
  }
}

/** Hashes each audit entry of a society anew, from the first on. */
export async function rewriteAudit(storage: Storage, tenant: string): Promise<void> {
  let previousHash = FIRST_HASH
  const where = { chain: { equals: tenant } }
  const options = { where, orderBy: ['sequence'] }
  for await (const page of storage.stream({ tenant }, 'audit-log', options)) {
    for (const { id, ...row } of page) {
      const at = new Date(row.at as string).toISOString()
      const { changes = null, reason = null } = row
      const {
        tenant: owner,
        chain,
        sequence,
        actor,
        actorName,
        action,
        collection,
        documentId,
      } = row
      const place = { tenant: owner, chain, sequence, at, previousHash }
      const said = { actor, actorName, action, collection, documentId, changes, reason }
      const hash = hashEntry({ ...place, ...said } as ChainedEntry)
      await unguarded(
        `update audit_log set previous_hash = '${previousHash}', hash = '${hash}' where id = '${String(id)}'`,
      )
      previousHash = hash
    }
  }
}
