import { setTimeout as wait } from 'node:timers/promises'
import { claim } from './claim'
import { execute, type ExecuteOptions } from './execute'
import { failureOf } from './failure'
import { ensureRun, readRun, requeueFailed, type RunOperations } from './runs'
import type { JobOrder, JobPlatform, JobRun } from './types'

export type * from './types'
export { jobErrors } from './errors'
export { jobDefinitions } from './definitions'
export { startWorker, type Worker } from './worker'

const LOOK_AGAIN_MILLISECONDS = 300

/**
 * Leaves work to the server's worker. Asked again for the same key: a run that waits, runs or has
 * succeeded stays as it is, a failed one is queued again with the new input.
 * @param platform pass `{ storage: transaction }` to queue it only when the transaction commits
 */
export async function enqueueJob<Input, Result>(
  platform: { storage: RunOperations },
  order: JobOrder<Input, Result>,
): Promise<Pick<JobRun, 'id' | 'status'>> {
  const run = await ensureRun(platform.storage, order)
  if (run.status !== 'failed') return { id: run.id, status: run.status }
  await requeueFailed(platform.storage, run, { actor: order.actor, input: order.input ?? null })
  return { id: run.id, status: 'queued' }
}

/**
 * Does work here and now, with the bookkeeping of a queued job. A key that has succeeded gives its
 * recorded result; one whose process died is taken up again; while another process works on it, this
 * waits for that one's result.
 * @throws what the job throws; JOB_LOST and JOB_INTERRUPTED as `execute` says
 */
export async function runJob<Input, Result>(
  platform: JobPlatform,
  order: JobOrder<Input, Result> & Pick<ExecuteOptions, 'onProgress' | 'signal'>,
): Promise<Result> {
  const { job, onProgress, signal } = order
  let run = await ensureRun(platform.storage, order)
  if (run.status === 'failed')
    await requeueFailed(platform.storage, run, { actor: order.actor, input: order.input ?? null })
  for (;;) {
    run = await readRun(platform.storage, run.tenant, run.id)
    if (run.status === 'succeeded') return run.result as Result
    if (run.status === 'failed') throw failureOf(run)
    const claimed = await claim(platform, run, Infinity)
    if (claimed) return execute(platform, claimed, job, { onProgress, signal })
    onProgress?.(run.done, run.total, run.stage ?? undefined)
    await wait(LOOK_AGAIN_MILLISECONDS, undefined, { signal })
  }
}
