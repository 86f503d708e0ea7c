import { rm } from 'node:fs/promises'
import path from 'node:path'
import { readPassword } from './cluster'
import { ensureDatabase } from './databases'
import { readIfThere, replaceFile } from './files'
import { withLock } from './lock'
import { findPlace, makeDataFolder, type Place } from './place'
import { isAlive, thisProcess } from './processes'
import { awaitReady, maintenanceUrl } from './ready'
import { findServer, type Server, stopAtExit, stopServer } from './server'
import { DATABASE } from './settings'
import { startServer } from './start'

export { createDatabase, dropDatabase } from './databases'

export type EmbeddedOptions = {
  /** Where everything is kept. Default `.data` in the working folder. */
  dataFolder?: string
  /** Default: the port of last time, else a free one. Does not move a server that already runs. */
  port?: number
  /** Folder with PostgreSQL's bin, lib and share. Default: that of the npm package. */
  native?: string
}

export type EmbeddedServer = {
  /** Address of the application's database, with the password. */
  url: string
  /** Stops the server; does nothing where another living process owns it. May be called twice. */
  stop(): Promise<void>
  /** True when the server was already running. */
  reused: boolean
}

/**
 * Starts the embedded PostgreSQL 18 or finds it running. Whoever starts it owns it: `stop()`, or
 * the end of the owner's process, stops it. A server whose owner died is taken over.
 * @throws EMBEDDED_PLATFORM, EMBEDDED_BINARIES, EMBEDDED_PORT_TAKEN, EMBEDDED_INITDB,
 * EMBEDDED_NOT_READY, EMBEDDED_DATA_VERSION, EMBEDDED_DATA_MISSING, EMBEDDED_DATA_UNREACHABLE,
 * EMBEDDED_PASSWORD, EMBEDDED_LOCKED
 */
export async function startEmbedded(options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const folder = await makeDataFolder(options.dataFolder ?? path.join(process.cwd(), '.data'))
  return withLock(path.join(folder, 'postgres.lock'), async () => {
    const place = await findPlace(folder)
    const password = await readPassword(place)
    const running = await awaitReady(place, password, () => findServer(place.dataDirectory))
    const server = running ?? (await startServer(place, password, options))
    const url = await ensureDatabase(maintenanceUrl(server.port, password), DATABASE)
    if (running && (await hasLivingOwner(place))) {
      return { url, reused: true, stop: async () => undefined }
    }
    return { url, reused: running !== null, stop: await own(place, server) }
  })
}

async function hasLivingOwner(place: Place): Promise<boolean> {
  const owner = await readIfThere(place.owner)
  return owner !== null && isAlive(JSON.parse(owner))
}

/** Makes this process the owner: the server ends with it. */
async function own(place: Place, server: Server): Promise<() => Promise<void>> {
  const { pid, startedAt } = await thisProcess()
  await replaceFile(place.owner, JSON.stringify({ pid, startedAt }))
  const atExit = () => stopAtExit(server, place.dataDirectory)
  process.once('exit', atExit)
  const stop = async () => {
    await stopServer(server)
    process.off('exit', atExit)
    await rm(place.owner, { force: true })
  }
  let stopped: Promise<void> | undefined
  return () => (stopped ??= stop())
}
