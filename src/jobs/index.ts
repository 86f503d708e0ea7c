import { setTimeout as wait } from 'node:timers/promises'
import { claim } from './claim'
import { execute, type ExecuteOptions } from './execute'
import { failureOf } from './failure'
import { ensureRun, readRun, requeueFailed } from './runs'
import type { JobOrder, JobPlatform } from './types'

export type * from './types'
export { jobErrors } from './errors'
export { jobDefinitions } from './definitions'
export { enqueueJob } from './enqueue'
export { startWorker, type Worker } from './worker'

const LOOK_AGAIN_MILLISECONDS = 300

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
