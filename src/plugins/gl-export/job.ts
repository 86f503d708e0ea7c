import type { JobDefinition } from '../../jobs'
import { makeBatch } from './batches/approval'

export type MakeInput = { target: string; to: string; number: number }

/** Makes a batch in the background. */
export const makeJob: JobDefinition<MakeInput, { batch: string; number: number }> = {
  name: 'gl-export.make',
  permission: 'gl-export.make',
  run: async ({ storage, tenant, input, actor, progress, signal }) => {
    const order = { ...input, tenant, actor, onProgress: progress, signal }
    const { id, number } = await makeBatch(storage, order)
    return { batch: id, number }
  },
}
