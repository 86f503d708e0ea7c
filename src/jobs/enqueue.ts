import { ensureRun, requeueFailed, type NamedOrder, type RunOperations } from './runs'
import type { JobRun } from './types'

/**
 * Leaves work to the server's worker. Asked again for the same key: a run that waits, runs or has
 * succeeded stays as it is, a failed one is queued again with the new input.
 * @param platform pass `{ storage: transaction }` to queue it only when the transaction commits
 */
export async function enqueueJob(
  platform: { storage: RunOperations },
  order: NamedOrder,
): Promise<Pick<JobRun, 'id' | 'status'>> {
  const run = await ensureRun(platform.storage, order)
  if (run.status !== 'failed') return { id: run.id, status: run.status }
  await requeueFailed(platform.storage, run, { actor: order.actor, input: order.input ?? null })
  return { id: run.id, status: 'queued' }
}
