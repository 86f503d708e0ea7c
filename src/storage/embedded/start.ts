import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkCluster, initialise } from './cluster'
import { logSize, logTail } from './log'
import { findPackagedNative, prepareNative } from './native'
import type { Place } from './place'
import { choosePort, isFree } from './port'
import { awaitReady, notReady } from './ready'
import { findServer, launch, type Server } from './server'
import { READY_MILLISECONDS } from './settings'

/** PostgreSQL says this while backends of a killed server have not yet seen that it is gone. */
const OLD_BACKENDS = /pre-existing shared memory block/
const RETRY_MILLISECONDS = 250

/**
 * Makes the database where there is none yet, starts PostgreSQL on it and waits until it answers.
 * @throws what `startEmbedded` names
 */
export async function startServer(
  place: Place,
  password: string,
  options: { port?: number; native?: string },
): Promise<Server> {
  const folder = options.native ?? findPackagedNative()
  const native = await prepareNative(folder, place.home, place.account)
  await initialise(place, native, password)
  await checkCluster(place, native)
  const deadline = Date.now() + READY_MILLISECONDS
  for (;;) {
    const port = await choosePort(place.port, options.port)
    const logStart = await logSize(place.log)
    const end = watchEnd(await launch(place, native, port))
    const server = await awaitReady(place, password, () => end.stillRunning(port))
    const found = server && (await findServer(place.dataDirectory))
    if (found) return found
    const log = [end.reason(), await logTail(place.log, logStart)].join('\n').trim()
    // Another program may have taken the port after our look; the next choice is free again.
    const mayRetry = OLD_BACKENDS.test(log) || !(await isFree(port))
    if (!mayRetry || Date.now() > deadline) {
      throw notReady('stopped while it was starting', place, log)
    }
    await sleep(RETRY_MILLISECONDS)
  }
}

function watchEnd(child: ChildProcess): {
  stillRunning(port: number): Promise<{ port: number } | null>
  reason(): string
} {
  let failure: string | null = null
  child.once('error', (error) => {
    failure = error.message
  })
  const isOver = () => failure !== null || child.exitCode !== null || child.signalCode !== null
  return {
    stillRunning: async (port) => (isOver() ? null : { port }),
    reason: () => failure ?? '',
  }
}
