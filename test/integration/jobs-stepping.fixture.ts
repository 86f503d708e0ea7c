import { setTimeout as wait } from 'node:timers/promises'
import type { JobDefinition } from '../../src/jobs'

/**
 * A job of many steps, each done once: its effect is a number of the society's sequence, so that the
 * sequence tells how many steps were ever done.
 * @param pause milliseconds of each step
 */
export function steppingJob(
  pause: number,
): JobDefinition<{ steps: number; sequence: string }, { steps: number }> {
  return {
    name: 'test.stepping',
    run: async ({ storage, tenant, input: { steps, sequence }, progress, signal }) => {
      const next = await storage.nextNumbers({ tenant }, sequence, 0)
      for (let step = next; step <= steps; step += 1) {
        signal.throwIfAborted()
        await storage.nextNumbers({ tenant }, sequence, 1)
        progress(step, steps, 'Stepping')
        await wait(pause)
      }
      return { steps }
    },
  }
}
