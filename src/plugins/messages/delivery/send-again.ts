import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import { firstRow } from '../../../storage/reading'
import type { Storage } from '../../../storage/types'
import { messagesErrors } from '../errors'
import { messageSlugs } from '../slugs'
import type { MessageRow, MessageStatus } from '../types'

const REPEATABLE: readonly MessageStatus[] = ['failed', 'unknown']

export type SendAgain = { tenant: string; message: string; actor: Actor }

/**
 * Puts a message that did not go out, or of which nobody knows, into the queue again. Asked twice, it goes
 * once: a message that waits is left as it is.
 * @throws MESSAGE_UNKNOWN, MESSAGE_STATE
 */
export async function sendAgain(
  storage: Storage,
  { tenant, message: id, actor }: SendAgain,
): Promise<void> {
  await storage.transaction(async (transaction) => {
    const where = { id: { equals: id } }
    const found = await firstRow<MessageRow>(transaction, { tenant }, messageSlugs.messages, where)
    if (!found) throw messagesErrors.MESSAGE_UNKNOWN(`There is no message ${id}.`, { id })
    const { status } = found
    if (status === 'queued' || status === 'sending') return
    if (!REPEATABLE.includes(status))
      throw messagesErrors.MESSAGE_STATE(`The message is ${status}.`, { status })
    const set = { status: 'queued', problem: null, attempts: 0, dueAt: new Date() }
    const change = { id, set, expect: { status } }
    const refused = await transaction.updateMany({ tenant }, messageSlugs.messages, [change])
    // Somebody else asked at the same moment: it waits already.
    if (refused.length) return
    recordAudit(transaction, [
      {
        ...{ tenant, actor, action: 'messages.send-again' },
        ...{ collection: messageSlugs.messages, documentId: id },
        changes: [{ field: 'status', before: status, after: 'queued' }],
      },
    ])
  })
}
