import type { JobDefinition } from '../../../jobs/types'
import type { ExistingChoice } from '../terms'
import { publishApproved } from '.'
import type { Figures } from './stage'

export type PublishingInput = { version: string; existing: ExistingChoice }

/** Publishes terms that move many subscriptions. Begun by `askToPublish`, which asks for approval. */
export const publishJob: JobDefinition<PublishingInput, Figures> = {
  name: 'products.publish',
  permission: 'products.publish',
  run: async ({ storage, tenant, input, actor, progress, signal }) => {
    const { moved, unpriced, difference } = await publishApproved(
      storage,
      { ...input, tenant, actor },
      { progress, signal },
    )
    return { moved, unpriced, difference }
  },
}
