import type { Lease } from '../storage/types'
import { jobErrors } from './errors'
import { describeError } from './failure'
import { isGone, thisRunner } from './runner'
import { changeRun } from './runs'
import type { JobPlatform, JobRun } from './types'

/** How often a run whose process died is taken up before it counts as failed. */
export const MAX_ATTEMPTS = 5

/** A living process renews three times in this time. */
export const LEASE_SECONDS = 15

/** A run that this process, and no other, may work on. */
export type Claim = { run: JobRun; lease: Lease }

/**
 * Takes up a run that waits or whose process died.
 * @param maxAttempts a worker gives up after so many; for a person who asks again there is no limit
 * @returns null when another process has it, or had it first
 */
export async function claim(
  { storage }: JobPlatform,
  run: JobRun,
  maxAttempts = MAX_ATTEMPTS,
): Promise<Claim | null> {
  if (run.status !== 'queued' && run.status !== 'running') return null
  if (run.status === 'running' && !(await isAbandoned({ storage }, run))) return null
  const asSeen = { status: run.status, attempts: run.attempts, runner: run.runner }
  if (run.attempts >= maxAttempts) {
    const error = jobErrors.JOB_KEEPS_STOPPING(
      `${run.job} was started ${run.attempts} times and never ended.`,
    )
    await changeRun(
      storage,
      run,
      { status: 'failed', error: describeError(error), finishedAt: new Date() },
      asSeen,
    )
    return null
  }
  const attempts = run.attempts + 1
  // The lease comes first: a run that says "running" without one would be taken for abandoned.
  const lease = await storage.lease(leaseName(run.id, attempts), { seconds: LEASE_SECONDS })
  if (!lease) return null
  const runner = await thisRunner()
  const set = {
    status: 'running',
    attempts,
    runner,
    startedAt: new Date(),
    finishedAt: null,
    error: null,
  }
  if (await changeRun(storage, run, set, asSeen)) {
    return { run: { ...run, status: 'running', attempts, runner }, lease }
  }
  await lease.release()
  return null
}

async function isAbandoned(
  { storage }: Pick<JobPlatform, 'storage'>,
  run: JobRun,
): Promise<boolean> {
  if (await isGone(run.runner)) return true
  const expired = await storage.lease(leaseName(run.id, run.attempts), { seconds: 1 })
  await expired?.release()
  return expired !== null
}

/** A name for each attempt, so that a new attempt need not wait for the lease of a dead one. */
const leaseName = (id: string, attempt: number) => `job:${id}:${attempt}`
