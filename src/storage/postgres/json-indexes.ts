import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { BasePayload } from 'payload'
import { pooledConnection } from './connection'
import { quote, tableOf } from './table'

type Marked = { name?: string; custom?: { societyFields?: boolean } }

/** A society's own fields live in one JSON field; this index answers which records have a value. */
export async function installJsonIndexes(payload: BasePayload): Promise<void> {
  const adapter = payload.db as unknown as PostgresAdapter
  const connection = pooledConnection(adapter)
  for (const { slug, fields } of payload.config.collections) {
    const marked = (fields as Marked[]).find(({ custom }) => custom?.societyFields)
    if (!marked?.name) continue
    const { name } = tableOf(adapter, slug)
    const index = quote(`${name}_${marked.name}_values_idx`)
    await connection.query(
      `create index if not exists ${index} on ${quote(name)} using gin (${quote(marked.name)})`,
    )
  }
}
