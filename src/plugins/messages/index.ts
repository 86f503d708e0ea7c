import type { Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { messageCollections } from './collections'
import { outboxPoller } from './delivery/poller'
import { permissions } from './permissions'

export { installedSenders, sendersOf, type ChannelSender, type Senders } from './channels'
export { deliverDue, type Delivery } from './delivery/deliver'
export type { Outbox } from './delivery/outbox'
export { sendAgain } from './delivery/send-again'
export { quotableFields } from './own-fields'
export { queueMessages, type QueueMessages, type Telling } from './queue/queue-messages'
export { wordsOf, type WordsOf } from './queue/words-of'
export { messageSlugs } from './slugs'

export type MessagesOptions = {
  /** Keeps the collections, and with them the data, but sends nothing. @default false */
  disabled?: boolean
}

/** Members are told what happens, in their language: in the portal, by e-mail, by SMS. */
export const messages =
  ({ disabled = false }: MessagesOptions = {}): Plugin =>
  (config: Config): Config =>
    extendPlatform(config, {
      plugin: 'messages',
      collections: messageCollections.map((collection) =>
        disabled ? { ...collection, endpoints: [] } : collection,
      ),
      permissions,
      ...(disabled ? {} : { pollers: [outboxPoller] }),
    })
