import type { Poller } from '../../../jobs/types'
import { installedSenders } from '../channels'
import { deliverDue } from './deliver'

/** Looks into the outbox twice a minute, in one process of all. */
export const outboxPoller: Poller = {
  name: 'messages.outbox',
  everySeconds: 30,
  run: async ({ storage, signal }) => {
    await deliverDue(storage, { senders: installedSenders(), signal })
  },
}
