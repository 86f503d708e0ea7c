import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import type { Logger } from 'pino'
import { systemActor } from './domain/actor'
import { loadEnvironment, type Environment } from './environment'
import { recordAudit } from './hooks/audit'
import { createLogger } from './server/logger'
import { installDatabaseGuards, storageOf } from './storage'
import { startEmbedded } from './storage/embedded'
import { migrate } from './storage/migrate'
import { withDatabaseLock } from './storage/postgres/lock'
import type { Storage } from './storage/types'
import { ensureSystemRoles } from './tenants/permissions'

/** A running platform: what the server, the command line and the tests work with. */
export type Platform = {
  payload: Payload
  storage: Storage
  /** Ends the connections and, when this process started it, the embedded database. */
  close(): Promise<void>
}

export type OpenOptions = {
  /** Checked already by a caller that needed it before; else it is read here. */
  environment?: Environment
  /** Default: JSON lines on stderr at `LOG_LEVEL`. */
  logger?: Logger
  /** Asked once the database is known. Default: the configuration of this installation. */
  configure?: () => Promise<SanitizedConfig>
}

const installed = async () => (await import('./payload.config')).default

/**
 * Opens the database that `DATABASE_URL` names, or the embedded one, brings its schema up to date
 * and starts Payload on it.
 * @throws what `loadEnvironment` and `startEmbedded` throw
 */
export async function openPlatform(options: OpenOptions = {}): Promise<Platform> {
  const environment = options.environment ?? (await loadEnvironment())
  const logger = options.logger ?? createLogger(environment)
  const database = await openDatabase(environment)
  try {
    const payload = await withDatabaseLock(database.url, 'start', () =>
      startPayload({ environment, logger, configure: options.configure ?? installed }),
    )
    const close = async () => {
      await stopPayload(payload)
      await database.close()
    }
    return { payload, storage: storageOf(payload), close }
  } catch (error) {
    await database.close()
    throw error
  }
}

type Database = { url: string; close(): Promise<void> }

/** Payload's configuration reads `DATABASE_URL` when it is imported, so it is set before. */
async function openDatabase({ databaseUrl, dataFolder }: Environment): Promise<Database> {
  if (databaseUrl) return { url: databaseUrl, close: async () => undefined }
  const server = await startEmbedded({ dataFolder })
  process.env.DATABASE_URL = server.url
  const close = async () => {
    delete process.env.DATABASE_URL
    await server.stop()
  }
  return { url: server.url, close }
}

/** Runs under a lock: of several processes that start together, one brings the schema up to date. */
async function startPayload({
  environment: { production },
  logger,
  configure,
}: Required<OpenOptions>): Promise<Payload> {
  // Payload would look for a development server to learn of changed files; only that server has any.
  if (process.env.NODE_ENV !== 'development') process.env.DISABLE_PAYLOAD_HMR ??= 'true'
  const config = await configure()
  config.logger = logger as unknown as NonNullable<typeof config.logger>
  const payload = await getPayload({ config })
  await migrate(payload, { production })
  await tellRestored(payload, await installDatabaseGuards(payload))
  await ensureSystemRoles(payload)
  return payload
}

/** Somebody switched off what protects the books: it is on again, and the log of the platform says so. */
async function tellRestored(payload: Payload, tables: string[]): Promise<void> {
  if (!tables.length) return
  payload.logger.warn({ tables, msg: 'Tables that are append-only could be changed until now.' })
  await storageOf(payload).transaction(async (transaction) => {
    const entries = tables.map((table) => ({
      ...{ tenant: null, actor: systemActor('start'), action: 'guards.restore' },
      ...{ collection: table.replaceAll('_', '-'), documentId: table },
    }))
    recordAudit(transaction, entries)
  })
}

type PayloadCache = Map<string, { payload: Payload | null; ws?: WebSocket | null }>

/** Payload keeps what it has started; a platform opened later in this process must start afresh. */
async function stopPayload(payload: Payload): Promise<void> {
  const cache = (globalThis as { _payload?: PayloadCache })._payload
  for (const [key, entry] of cache ?? []) {
    if (entry.payload !== payload) continue
    entry.ws?.close()
    cache?.delete(key)
  }
  await payload.destroy()
}
