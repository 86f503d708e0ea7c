import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { rawSql } from '../ledger'

type Snapshot = object

/** The part of Payload's database adapter that makes migrations. */
type Adapter = {
  schema: object
  migrationDir: string
  requireDrizzleKit(): {
    generateDrizzleJson(schema: object): Promise<Snapshot> | Snapshot
    generateMigration(before: Snapshot, after: Snapshot): Promise<string[]>
  }
}

/**
 * Does on the test's database what the migration of the plugins would do: the statements that lead
 * from the last committed schema to the one with their collections.
 */
export async function addPluginTables(payload: Payload): Promise<void> {
  const adapter = payload.db as unknown as Adapter
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
  const after = await generateDrizzleJson(adapter.schema)
  await rawSql(...(await generateMigration(await lastSnapshot(adapter.migrationDir), after)))
}

async function lastSnapshot(folder: string): Promise<Snapshot> {
  const snapshots = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return JSON.parse(await readFile(path.join(folder, snapshots.at(-1) ?? ''), 'utf8')) as Snapshot
}
