import { type ChildProcess, spawn } from 'node:child_process'
import { constants, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasCode, readIfThere } from './files'
import { openLog } from './log'
import type { Native } from './native'
import type { Place } from './place'
import { findProcess, isAlive, type Process } from './processes'
import { SERVER_ENVIRONMENT, serverArguments } from './settings'

const FAST_STOP_MILLISECONDS = 60_000
const POLL_MILLISECONDS = 25

/** A PostgreSQL server process that runs on a data directory. */
export type Server = Process & { port: number }

/** @returns the server that runs on the data directory, ready or not; null when none does */
export async function findServer(dataDirectory: string): Promise<Server | null> {
  const lines = (await readIfThere(pidFile(dataDirectory)))?.split('\n')
  const found = lines && (await findProcess(Number(lines[0])))
  // After a restart of the machine the number may belong to any program, or another PostgreSQL.
  if (!found || !`${found.command} `.includes(`-D ${dataDirectory} `)) return null
  return { ...found, port: Number(lines[3]) }
}

/**
 * Starts PostgreSQL in its own process group, so that Ctrl-C reaches Node alone and Node decides
 * when the database stops. Its output goes to the log file.
 */
export async function launch(place: Place, native: Native, port: number): Promise<ChildProcess> {
  await disownPidFile(place.dataDirectory)
  const log = await openLog(place.log)
  try {
    const child = spawn(native.postgres, serverArguments(place.dataDirectory, port), {
      ...place.account,
      cwd: '/',
      env: SERVER_ENVIRONMENT,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    child.unref()
    return child
  } finally {
    await log.close()
  }
}

/** Fast shutdown: open transactions are rolled back, connections closed, a checkpoint written. */
export async function stopServer(server: Process): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!(await isAlive(server))) return
    sendSignal(server.pid, signal)
    const deadline = Date.now() + FAST_STOP_MILLISECONDS
    while (Date.now() < deadline && (await isAlive(server))) await sleep(POLL_MILLISECONDS)
  }
}

/** For a process that is about to end and cannot wait: asks for the shutdown and leaves. */
export function stopAtExit(server: Process, dataDirectory: string): void {
  try {
    const [pid] = readFileSync(pidFile(dataDirectory), 'utf8').split('\n')
    if (Number(pid) === server.pid) process.kill(server.pid, 'SIGINT')
  } catch {
    // No pid file: the server has stopped. There is nobody left to tell about anything else.
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error
  }
}

/**
 * PostgreSQL refuses to start while the number in a left-over pid file belongs to a living process
 * of any kind. With its parent's number there it takes the file for stale, and, unlike after a
 * removal of the file, still makes sure that no backend of the dead server is at work on the data.
 */
async function disownPidFile(dataDirectory: string): Promise<void> {
  const file = pidFile(dataDirectory)
  const content = await readIfThere(file)
  if (content === null) return
  const [, ...rest] = content.split('\n')
  // The folder is PostgreSQL's: root follows no link that was laid there.
  const flag = constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW
  await writeFile(file, [String(process.pid), ...rest].join('\n'), { flag })
}

function pidFile(dataDirectory: string): string {
  return path.join(dataDirectory, 'postmaster.pid')
}
