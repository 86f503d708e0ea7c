import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { embeddedErrors } from './errors'
import { logTail } from './log'
import type { Place } from './place'
import { HOST, READY_MILLISECONDS, ROLE } from './settings'

const POLL_MILLISECONDS = 50
/** PostgreSQL's codes for a wrong password and a role or database that it does not let in. */
const REFUSALS = ['28P01', '28000']

/** The address of PostgreSQL's own database, which every server has. */
export function maintenanceUrl(port: number, password: string): string {
  return `postgres://${ROLE}:${encodeURIComponent(password)}@${HOST}:${port}/postgres`
}

/**
 * Waits until the server on our data directory answers with our password.
 * @param look finds the server each time; null says that it has ended
 * @returns null when the server ended before it answered
 * @throws EMBEDDED_PASSWORD when it does not take our password
 * @throws EMBEDDED_NOT_READY after 60 seconds, with the end of the log; it is left to go on
 */
export async function awaitReady<Found extends { port: number }>(
  place: Place,
  password: string,
  look: () => Promise<Found | null>,
): Promise<Found | null> {
  const deadline = Date.now() + READY_MILLISECONDS
  while (Date.now() < deadline) {
    const server = await look()
    if (!server) return null
    if (await answers(place, maintenanceUrl(server.port, password))) return server
    await sleep(POLL_MILLISECONDS)
  }
  const seconds = READY_MILLISECONDS / 1000
  throw notReady(`did not become ready in ${seconds} seconds`, place, await logTail(place.log))
}

/** What to throw when a server stopped on its own, or never answered. */
export function notReady(what: string, place: Place, log: string): Error {
  return embeddedErrors.EMBEDDED_NOT_READY(`PostgreSQL ${what}; ${place.log} ends with:\n${log}`, {
    log: place.log,
  })
}

async function answers(place: Place, url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  // A server that goes down while we ask ends the connection outside any call.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    )
    return rows[0]?.folder === place.dataDirectory
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || !REFUSALS.includes(error.code ?? '')) return false
    throw embeddedErrors.EMBEDDED_PASSWORD(
      `PostgreSQL in ${place.dataDirectory} does not take the password in ${place.password}`,
      { file: place.password },
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}
