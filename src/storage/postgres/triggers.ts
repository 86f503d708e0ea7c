import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { BasePayload } from 'payload'
import { pooledConnection } from './connection'
import { quote, tableOf } from './table'

type AppendOnly = { custom?: { ownership?: { appendOnly?: boolean } } }

const REFUSE = `
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: post a correction instead', tg_table_name using errcode = 'restrict_violation';
end $$`

/** The database refuses UPDATE, DELETE and TRUNCATE on what is append-only, whoever asks. */
export async function installAppendOnlyTriggers(payload: BasePayload): Promise<void> {
  const adapter = payload.db as unknown as PostgresAdapter
  const connection = pooledConnection(adapter)
  const missing: string[] = []
  for (const { slug, custom } of payload.config.collections as ({ slug: string } & AppendOnly)[]) {
    if (!custom?.ownership?.appendOnly) continue
    const { name } = tableOf(adapter, slug)
    const found = await connection.query(
      `select count(*) from pg_trigger where tgrelid = $1::regclass and tgname in ('refuse_row_change', 'refuse_truncate')`,
      [quote(name)],
    )
    if (Number(found.rows[0]?.[0]) < 2) missing.push(name)
  }
  if (!missing.length) return
  await connection.query(REFUSE)
  for (const table of missing) {
    await connection.query(
      `create or replace trigger refuse_row_change before update or delete on ${quote(table)} for each row execute function refuse_change()`,
    )
    await connection.query(
      `create or replace trigger refuse_truncate before truncate on ${quote(table)} for each statement execute function refuse_change()`,
    )
  }
}
