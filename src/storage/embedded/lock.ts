import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { embeddedErrors } from './errors'
import { createFile, hasCode, readIfThere } from './files'
import { isAlive, isAliveNow, thisProcess } from './processes'

const POLL_MILLISECONDS = 50
/** Longer than a start may take, so that the second starter waits for the first to be ready. */
const PATIENCE_MILLISECONDS = 90_000
const PATIENCE_AT_EXIT_MILLISECONDS = 2_000

type Holder = { pid: number; startedAt: string; token: string }

/**
 * Runs `work` while no other process runs under the same lock file. A lock whose holder died is
 * broken. Breaking has a gap of an instant; PostgreSQL's own lock and the renaming of a finished
 * data folder keep the data safe even then.
 * @throws EMBEDDED_LOCKED when the holder lives on past 90 seconds
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const mine = await lockContent()
  await acquire(file, mine)
  try {
    return await work()
  } finally {
    if ((await readIfThere(file)) === mine) await rm(file, { force: true })
  }
}

/** What a lock file of this process says. */
export async function lockContent(): Promise<string> {
  const { pid, startedAt } = await thisProcess()
  return JSON.stringify({ pid, startedAt, token: randomUUID() })
}

/**
 * The same for a process that is about to end: it blocks, and only for a moment.
 * @param mine what `lockContent` made while there was time
 * @returns false when another process went on holding the lock, and `work` did not run
 */
export function withLockNow(file: string, mine: string, work: () => void): boolean {
  const deadline = Date.now() + PATIENCE_AT_EXIT_MILLISECONDS
  const pause = new Int32Array(new SharedArrayBuffer(4))
  while (!acquireNow(file, mine)) {
    if (Date.now() > deadline) return false
    Atomics.wait(pause, 0, 0, POLL_MILLISECONDS)
  }
  try {
    work()
  } finally {
    rmSync(file, { force: true })
  }
  return true
}

function acquireNow(file: string, mine: string): boolean {
  const draft = `${file}.${randomUUID()}`
  try {
    writeFileSync(draft, mine, { mode: 0o600 })
    linkSync(draft, file)
    return true
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    if (!isHeldNow(file)) rmSync(file, { force: true })
    return false
  } finally {
    rmSync(draft, { force: true })
  }
}

/** What this process itself was doing under the lock will not go on: it is ending. */
function isHeldNow(file: string): boolean {
  try {
    const holder = parseHolder(readFileSync(file, 'utf8'))
    return holder !== null && holder.pid !== process.pid && isAliveNow(holder)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    throw error
  }
}

async function acquire(file: string, mine: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS
  while (!(await createFile(file, mine))) {
    const theirs = await readIfThere(file)
    if (theirs === null) continue
    const holder = parseHolder(theirs)
    if (!holder || !(await isAlive(holder))) {
      if ((await readIfThere(file)) === theirs) await rm(file, { force: true })
      continue
    }
    if (Date.now() > deadline) {
      throw embeddedErrors.EMBEDDED_LOCKED(
        `Process ${holder.pid} has held ${file} for more than ${PATIENCE_MILLISECONDS / 1000} seconds`,
        { file, pid: holder.pid },
      )
    }
    await sleep(POLL_MILLISECONDS)
  }
}

function parseHolder(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return null
  }
}
