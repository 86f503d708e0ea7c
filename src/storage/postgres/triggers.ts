import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { BasePayload } from 'payload'
import { pooledConnection, type Connection } from './connection'
import { quote, tableOf } from './table'

type AppendOnly = { slug: string; custom?: { ownership?: { appendOnly?: boolean } } }

const BODY = `
begin
  raise exception '% is append-only: post a correction instead', tg_table_name using errcode = 'restrict_violation';
end `

/** Row triggers of UPDATE and DELETE, and the statement trigger of TRUNCATE, as PostgreSQL encodes them. */
const TRIGGERS: Record<string, { type: number; sql: string }> = {
  refuse_row_change: { type: 27, sql: 'before update or delete on TABLE for each row' },
  refuse_truncate: { type: 34, sql: 'before truncate on TABLE for each statement' },
}

/** What start-up had to put back, by connection: a check later in this process must tell of it. */
const restoredAtStart = new WeakMap<object, string[]>()

/**
 * The database refuses UPDATE, DELETE and TRUNCATE on what is append-only, whoever asks. What was
 * dropped, disabled or emptied of its meaning is put back.
 * @returns the tables that had rows and no refusal: somebody may have changed them
 */
export async function installAppendOnlyTriggers(payload: BasePayload): Promise<string[]> {
  const { adapter, connection, tables } = appendOnlyTables(payload)
  const isSound = await isFunctionSound(connection)
  const open: string[] = []
  for (const table of tables)
    if (!isSound || !(await isGuarded(connection, table))) open.push(table)
  restoredAtStart.delete(adapter)
  if (!open.length) return []
  if (!isSound) {
    await connection.query(
      `create or replace function refuse_change() returns trigger language plpgsql as $$${BODY}$$`,
    )
  }
  const restored: string[] = []
  for (const table of open) {
    await guard(connection, table)
    const { rows } = await connection.query(`select 1 from ${quote(table)} limit 1`)
    if (rows.length) restored.push(table)
  }
  restoredAtStart.set(adapter, restored)
  return restored
}

/** The tables that can be changed now, or could be when this process started. */
export async function appendOnlyFaults(payload: BasePayload): Promise<string[]> {
  const { adapter, connection, tables } = appendOnlyTables(payload)
  const faults = (restoredAtStart.get(adapter) ?? []).map(
    (table) => `${table} could be changed until this process started`,
  )
  const isSound = await isFunctionSound(connection)
  for (const table of tables) {
    if (!isSound || !(await isGuarded(connection, table))) faults.push(`${table} can be changed`)
  }
  return faults
}

function appendOnlyTables(payload: BasePayload) {
  const adapter = payload.db as unknown as PostgresAdapter
  const tables = (payload.config.collections as AppendOnly[])
    .filter(({ custom }) => custom?.ownership?.appendOnly)
    .map(({ slug }) => tableOf(adapter, slug).name)
  return { adapter, connection: pooledConnection(adapter), tables }
}

async function isFunctionSound(connection: Connection): Promise<boolean> {
  const { rows } = await connection.query(
    `select prosrc from pg_proc where oid = to_regprocedure('refuse_change()')`,
  )
  return rows[0]?.[0] === BODY
}

/** Both triggers are there, fire for everybody, on every row, and call the function that refuses. */
async function isGuarded(connection: Connection, table: string): Promise<boolean> {
  const { rows } = await connection.query(
    `select tgname, tgtype from pg_trigger where tgrelid = $1::regclass and tgenabled in ('O', 'A')
     and tgqual is null and tgnargs = 0 and tgfoid = to_regprocedure('refuse_change()')`,
    [quote(table)],
  )
  const found = new Map(rows.map(([name, type]) => [name, Number(type)]))
  return Object.entries(TRIGGERS).every(([name, { type }]) => found.get(name) === type)
}

async function guard(connection: Connection, table: string): Promise<void> {
  for (const [name, { sql }] of Object.entries(TRIGGERS)) {
    const place = sql.replace('TABLE', quote(table))
    await connection.query(
      `create or replace trigger ${name} ${place} execute function refuse_change()`,
    )
    await connection.query(`alter table ${quote(table)} enable trigger ${name}`)
  }
}
