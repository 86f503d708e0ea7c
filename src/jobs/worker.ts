import { setTimeout as wait } from 'node:timers/promises'
import { claim } from './claim'
import { jobDefinitions } from './definitions'
import { execute } from './execute'
import { describeError, traceOf } from './failure'
import { assertMayRun } from './may-run'
import { openRuns } from './runs'
import type { JobPlatform, JobRun } from './types'

const POLL_MILLISECONDS = 1000

/** How a run of this worker ended. */
export type JobOutcome = {
  job: string
  outcome: 'succeeded' | 'failed' | 'interrupted'
  seconds: number
}

export type WorkerOptions = {
  onOutcome?: (outcome: JobOutcome) => void
}

/** Works through the queue of `job-runs`, one run at a time. */
export type Worker = {
  /** Asks the present run to stop at its next step, and waits until it has. */
  stop(): Promise<void>
}

/**
 * Starts working on queued runs and on those whose process died, of all societies. Any number of
 * processes may do so on one database: each run has one worker at a time.
 */
export function startWorker(platform: JobPlatform, { onOutcome }: WorkerOptions = {}): Worker {
  const stopping = new AbortController()
  const loop = async () => {
    while (!stopping.signal.aborted) {
      await workThrough(platform, stopping.signal, onOutcome).catch((error: unknown) => {
        log(platform, error, 'The worker could not look for work.')
      })
      // Uneven pauses, so that several processes do not ask the database all at once.
      const pause = POLL_MILLISECONDS * (0.75 + Math.random() / 2)
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const ended = loop()
  return {
    stop: async () => {
      stopping.abort()
      await ended
    },
  }
}

async function workThrough(
  platform: JobPlatform,
  signal: AbortSignal,
  onOutcome: WorkerOptions['onOutcome'],
): Promise<void> {
  const definitions = jobDefinitions(platform.payload)
  if (!definitions.size) return
  for (const run of await openRuns(platform.storage, [...definitions.keys()])) {
    if (signal.aborted) return
    const outcome = await workOn(platform, run, signal)
    if (outcome) onOutcome?.(outcome)
  }
}

async function workOn(
  platform: JobPlatform,
  run: JobRun,
  signal: AbortSignal,
): Promise<JobOutcome | null> {
  const job = jobDefinitions(platform.payload).get(run.job)
  const claimed = job ? await claim(platform, run) : null
  if (!job || !claimed) return null
  const start = performance.now()
  const ended = (outcome: JobOutcome['outcome']): JobOutcome => ({
    job: run.job,
    outcome,
    seconds: (performance.now() - start) / 1000,
  })
  try {
    await execute(platform, claimed, job, {
      signal,
      tryAgainLater: true,
      assertMayRun: () => assertMayRun(platform, claimed.run, job),
    })
    return ended('succeeded')
  } catch (error) {
    if (signal.aborted) return ended('interrupted')
    log(platform, error, 'A job failed.', { run: run.id, job: run.job, tenant: run.tenant })
    return ended('failed')
  }
}

function log(platform: JobPlatform, error: unknown, msg: string, about: object = {}): void {
  const { code, message } = describeError(error)
  platform.payload.logger.error({ ...about, code, reason: message, trace: traceOf(error), msg })
}
