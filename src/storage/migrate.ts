import type { Migration, Payload } from 'payload'

type Adapter = { push?: boolean; migrate(options: { migrations: Migration[] }): Promise<void> }

/**
 * Brings the database up to the committed migrations. Where Payload pushes the schema of the code, in
 * development, there is nothing left to do.
 */
export async function migrate(
  payload: Payload,
  { production }: { production: boolean },
): Promise<void> {
  const adapter = payload.db as unknown as Adapter
  if (!production && adapter.push !== false) return
  const { migrations } = await import('../migrations')
  await adapter.migrate({ migrations: migrations as Migration[] })
}
