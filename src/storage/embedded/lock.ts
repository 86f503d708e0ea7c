import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { embeddedErrors } from './errors'
import { createFile, readIfThere } from './files'
import { isAlive, thisProcess } from './processes'

const POLL_MILLISECONDS = 50
/** Longer than a start may take, so that the second starter waits for the first to be ready. */
const PATIENCE_MILLISECONDS = 90_000

type Holder = { pid: number; startedAt: string; token: string }

/**
 * Runs `work` while no other process runs under the same lock file. A lock whose holder died is
 * broken. Breaking has a gap of an instant; PostgreSQL's own lock and the renaming of a finished
 * data folder keep the data safe even then.
 * @throws EMBEDDED_LOCKED when the holder lives on past 90 seconds
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const { pid, startedAt } = await thisProcess()
  const mine = JSON.stringify({ pid, startedAt, token: randomUUID() })
  await acquire(file, mine)
  try {
    return await work()
  } finally {
    if ((await readIfThere(file)) === mine) await rm(file, { force: true })
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
