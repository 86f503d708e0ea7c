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
    const index = `${name}_${marked.name}_values_idx`
    // Only the owner of a table may create one, and need not be who serves.
    const { rows } = await connection.query(`select to_regclass($1) is not null`, [quote(index)])
    if (rows[0]?.[0] === true) continue
    await connection.query(
      `create index if not exists ${quote(index)} on ${quote(name)} using gin (${quote(marked.name)})`,
    )
  }
}
