import { type Claim, LEASE_SECONDS, MAX_ATTEMPTS } from './claim'
import { jobErrors } from './errors'
import { describeError, isFinal } from './failure'
import { type ProgressWriter, progressWriter } from './progress'
import { changeRun } from './runs'
import type { JobDefinition, JobPlatform, Progress } from './types'

const FIRST_PAUSE_MILLISECONDS = 2000

export type ExecuteOptions = {
  /** Aborted when the process is asked to stop. */
  signal?: AbortSignal
  onProgress?: Progress
  /** Puts a run that met an unexpected error back into the queue, to be tried a little later. */
  tryAgainLater?: boolean
  /** Throws when it may no longer be done. */
  assertMayRun?: () => Promise<void>
}

/**
 * Does the work of a claimed run and writes down how it ended.
 * @throws what the job throws, JOB_LOST when another process took the run over, JOB_INTERRUPTED when
 * this process is stopping and the run waits for the next one
 */
export async function execute<Input, Result>(
  platform: JobPlatform,
  { run, lease }: Claim,
  job: JobDefinition<Input, Result>,
  options: ExecuteOptions = {},
): Promise<Result> {
  const keeper = keepLease(lease)
  const writer = progressWriter(platform, run, options.onProgress)
  const signal = options.signal ? AbortSignal.any([options.signal, keeper.signal]) : keeper.signal
  const finish = (set: Record<string, unknown>) =>
    changeRun(platform.storage, run, set, { status: 'running', attempts: run.attempts })
  try {
    signal.throwIfAborted()
    await options.assertMayRun?.()
    const { tenant, actor, actorName } = run
    const input = run.input as Input
    const person = { id: actor, name: actorName }
    const context = { ...platform, tenant, input, actor: person, progress: writer.report, signal }
    const result = (await job.run(context)) ?? null
    const done = { status: 'succeeded', result, finishedAt: new Date(), ...(await writer.end()) }
    if (!(await finish(done))) throw lost(job.name)
    return result as Result
  } catch (error) {
    await writer.end()
    if (keeper.signal.aborted) throw lost(job.name)
    await finish(await afterError(error, run.attempts, writer, options))
    if (options.signal?.aborted) throw interrupted(job.name)
    throw error
  } finally {
    await keeper.end()
  }
}

/** What the row says after an error: waiting again, or failed. */
async function afterError(
  error: unknown,
  attempts: number,
  writer: ProgressWriter,
  { signal, tryAgainLater }: ExecuteOptions,
): Promise<Record<string, unknown>> {
  const figures = await writer.end()
  // Being asked to stop is no failure and uses up no attempt.
  if (signal?.aborted)
    return { ...figures, status: 'queued', attempts: attempts - 1, runAfter: new Date() }
  const described = { ...figures, error: describeError(error) }
  if (tryAgainLater && !isFinal(error) && attempts < MAX_ATTEMPTS) {
    const runAfter = new Date(Date.now() + FIRST_PAUSE_MILLISECONDS * 2 ** attempts)
    return { ...described, status: 'queued', runAfter }
  }
  return { ...described, status: 'failed', finishedAt: new Date() }
}

/** Renews a lease until it ends; aborts its signal when the lease was lost. */
function keepLease(lease: Claim['lease']): { signal: AbortSignal; end(): Promise<void> } {
  const lostIt = new AbortController()
  let lastRenewal = Date.now()
  const renew = async () => {
    const kept = await lease.renew().catch(() => null)
    if (kept) lastRenewal = Date.now()
    // A database that does not answer may come back; only the time tells that the lease is gone.
    const ranOut = Date.now() - lastRenewal > LEASE_SECONDS * 1000
    if (kept === false || ranOut) lostIt.abort()
  }
  const timer = setInterval(() => void renew(), (LEASE_SECONDS * 1000) / 3)
  return {
    signal: lostIt.signal,
    end: async () => {
      clearInterval(timer)
      await lease.release().catch(() => undefined)
    },
  }
}

const lost = (job: string) => jobErrors.JOB_LOST(`${job} was taken over by another process.`)
const interrupted = (job: string) =>
  jobErrors.JOB_INTERRUPTED(`${job} stopped because the server is stopping.`)
