import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { BasePayload } from 'payload'
import { pooledConnection } from './connection'
import { columnOf, quote, tableOf } from './table'
import { wordsOf } from './where'

type Marked = { name?: string; custom?: { searchedByWords?: boolean } }

/** Names are found by the beginnings of their words; this index answers which records have them. */
export async function installWordIndexes(payload: BasePayload): Promise<void> {
  const adapter = payload.db as unknown as PostgresAdapter
  const connection = pooledConnection(adapter)
  for (const { slug, fields } of payload.config.collections) {
    for (const field of fields as Marked[]) {
      if (!field.custom?.searchedByWords || !field.name) continue
      const table = tableOf(adapter, slug)
      const column = columnOf(table, field.name)
      const index = `${table.name}_${column.name}_words_idx`
      // Only the owner of a table may create one, and need not be who serves.
      const { rows } = await connection.query(`select to_regclass($1) is not null`, [quote(index)])
      if (rows[0]?.[0] === true) continue
      await connection.query(
        `create index if not exists ${quote(index)} on ${quote(table.name)} using gin (${wordsOf(quote(column.name))})`,
      )
    }
  }
}
