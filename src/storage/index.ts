import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { BasePayload } from 'payload'
import { createPostgresStorage } from './postgres/engine'
import { installJsonIndexes } from './postgres/json-indexes'
import { appendOnlyFaults, installAppendOnlyTriggers } from './postgres/triggers'
import { installWordIndexes } from './postgres/word-indexes'
import type { Storage } from './types'

export type * from './types'
export { storageErrors } from './errors'
export { lostDatabase, silentDatabase } from './postgres/lost'

const engines = new WeakMap<object, Storage>()

/** The storage of a running Payload: one engine for each database connection. */
export function storageOf(payload: BasePayload): Storage {
  const known = engines.get(payload.db)
  if (known) return known
  const engine = createPostgresStorage(payload.db as unknown as PostgresAdapter)
  engines.set(payload.db, engine)
  return engine
}

/**
 * Puts in place what no migration describes: what the database itself must refuse, whoever asks, and
 * indexes on JSON and on the words of names. Safe to run at each start.
 * @returns what was no longer refused although there were rows to protect
 */
export async function installDatabaseGuards(payload: BasePayload): Promise<string[]> {
  await installJsonIndexes(payload)
  await installWordIndexes(payload)
  return installAppendOnlyTriggers(payload)
}

/** What the database should refuse and does not, or did not when this process started. */
export const databaseGuardFaults = (payload: BasePayload): Promise<string[]> =>
  appendOnlyFaults(payload)
