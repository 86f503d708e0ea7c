import type { Poller } from '../../../jobs/types'
import { sendersOf, type Senders } from '../channels'
import { deliverDue } from './deliver'

/** Set up once: a mail server is not asked for anew each time. */
let senders: Senders | undefined

/** Looks into the outbox twice a minute, in one process of all. */
export const outboxPoller: Poller = {
  name: 'messages.outbox',
  everySeconds: 30,
  run: async ({ storage, signal }) => {
    await deliverDue(storage, { senders: (senders ??= sendersOf()), signal })
  },
}
