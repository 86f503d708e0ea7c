import { rm } from 'node:fs/promises'
import path from 'node:path'
import { readPassword } from './cluster'
import { ensureDatabase } from './databases'
import { lockContent, withLock, withLockNow } from './lock'
import { findPlace, makeDataFolder, type Place } from './place'
import { awaitReady, maintenanceUrl } from './ready'
import { findServer, type Server, stopAtExit, stopServer } from './server'
import { DATABASE } from './settings'
import { startServer } from './start'
import { addUser, hasUsers, hasUsersNow, removeUserNow } from './users'

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
  /** Ends this use; stops the server when it was the last. May be called twice. */
  stop(): Promise<void>
  /** True when the server was already running. */
  reused: boolean
}

/**
 * Starts the embedded PostgreSQL 18 or finds it running. Every caller is a user of it until its
 * `stop()`, or the end of its process; the last one stops the server, whoever started it. Users that
 * were killed do not count.
 * @throws EMBEDDED_PLATFORM, EMBEDDED_BINARIES, EMBEDDED_PORT_TAKEN, EMBEDDED_INITDB,
 * EMBEDDED_NOT_READY, EMBEDDED_DATA_VERSION, EMBEDDED_DATA_MISSING, EMBEDDED_DATA_UNREACHABLE,
 * EMBEDDED_PASSWORD, EMBEDDED_LOCKED
 */
export async function startEmbedded(options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const folder = await makeDataFolder(options.dataFolder ?? path.join(process.cwd(), '.data'))
  const lock = path.join(folder, 'postgres.lock')
  return withLock(lock, async () => {
    const place = await findPlace(folder)
    const password = await readPassword(place)
    const running = await awaitReady(place, password, () => findServer(place.dataDirectory))
    const server = running ?? (await startServer(place, password, options))
    const url = await ensureDatabase(maintenanceUrl(server.port, password), DATABASE)
    return { url, reused: running !== null, stop: await use(place, server, lock) }
  })
}

/** Makes this process a user: the server stays for it, and ends with it when nobody else is left. */
async function use(place: Place, server: Server, lock: string): Promise<() => Promise<void>> {
  const user = await addUser(place.users)
  const mine = await lockContent()
  const atExit = () => {
    removeUserNow(user)
    // Whoever holds the lock for long is starting, and a user that will stop the server in its turn.
    withLockNow(lock, mine, () => {
      if (!hasUsersNow(place.users)) stopAtExit(server, place.dataDirectory)
    })
  }
  process.once('exit', atExit)
  const stop = async () => {
    await rm(user, { force: true })
    // Under the lock of starting: nobody finds the server running while it is being stopped.
    await withLock(lock, async () => {
      if (!(await hasUsers(place.users))) await stopServer(server)
    })
    process.off('exit', atExit)
  }
  let stopped: Promise<void> | undefined
  return () => (stopped ??= stop())
}
