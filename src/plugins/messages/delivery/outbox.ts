import type { Row, Storage } from '../../../storage/types'
import type { Outgoing } from '../channels'
import { messageSlugs } from '../slugs'
import type { MessageRow } from '../types'

/** What waits to be sent, as far as sending needs to know it. */
export type Waiting = Row & {
  id: string
  tenant: string
  channel: 'email' | 'sms' | 'in-app'
  status: string
  attempts: number
}

/**
 * A collection of messages that wait to be sent, with `tenant`, `channel`, `status`, `attempts`, `dueAt`,
 * `problem`, `reference` and `sentAt`. The states besides the first are `sending`, `sent`, `failed` and
 * `unknown`.
 */
export type Outbox = {
  collection: string
  /** The status of what waits for its turn. */
  waiting: string
  contentOf(storage: Storage, row: Waiting): Promise<Pick<Outgoing, 'to' | 'subject' | 'body'>>
  /** What is written as well when nothing more becomes of a message: secrets are taken out here. */
  closing: Row
}

/** What members are told: kept as it was sent, so that everybody can read later what was said. */
export const messagesOutbox: Outbox = {
  collection: messageSlugs.messages,
  waiting: 'queued',
  contentOf: (_storage, row) => {
    const { recipient, subject, body } = row as MessageRow
    return Promise.resolve({ to: String(recipient), subject, body })
  },
  closing: {},
}
