import { societyOf } from '../../../collections/rules/society'
import { nextAttempt } from '../../../domain/messages'
import type { Storage } from '../../../storage/types'
import type { ChannelSender, Outcome, Senders } from '../channels'
import { messageSlugs } from '../slugs'
import type { MessageRow } from '../types'

/** Messages handed over at the same time. */
const AT_ONCE = 8
const PAGE_SIZE = 200
/** Whoever was sending for so long is dead. */
const LOST_AFTER_MILLISECONDS = 10 * 60_000

export type Delivery = { senders: Senders; now?: () => Date; signal?: AbortSignal }

/**
 * Sends what is due, of all societies. Each message is marked before it is handed over: two processes
 * never send one, and what a process that died had in hand becomes unknown and is not sent again by itself.
 * @returns how many were sent
 */
export async function deliverDue(
  storage: Storage,
  { senders, now = () => new Date(), signal = new AbortController().signal }: Delivery,
): Promise<number> {
  await giveUpLost(storage, now())
  const names = new Map<string, string>()
  let sent = 0
  const where = { status: { equals: 'queued' }, dueAt: { less_than_equal: now() } }
  const pages = storage.stream({ platform: true }, messageSlugs.messages, {
    where,
    pageSize: PAGE_SIZE,
  })
  for await (const page of pages) {
    const waiting = page as MessageRow[]
    const work = async () => {
      for (let row = waiting.shift(); row && !signal.aborted; row = waiting.shift()) {
        const society = await nameOf(storage, row.tenant, names)
        if (await deliverOne(storage, row, { senders, now, signal, society })) sent += 1
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    if (signal.aborted) break
  }
  return sent
}

type One = Required<Delivery> & { society: string }

async function deliverOne(
  storage: Storage,
  message: MessageRow,
  { senders, now, signal, society }: One,
): Promise<boolean> {
  const sender = message.channel === 'in-app' ? undefined : senders[message.channel]
  const attempts = message.attempts + 1
  if (!sender) {
    await mark(storage, message, { status: 'failed', problem: 'NOT_SET_UP' })
    return false
  }
  if (!(await mark(storage, message, { status: 'sending', attempts, dueAt: now() }))) return false
  const outcome = await handOver(sender, message, { signal, society })
  const set = stateAfter(outcome, attempts, now())
  await mark(storage, { ...message, status: 'sending', attempts }, set)
  return outcome.kind === 'sent'
}

const handOver = (
  sender: ChannelSender,
  { id, recipient, subject, body }: MessageRow,
  { signal, society }: { signal: AbortSignal; society: string },
): Promise<Outcome> => sender({ id, to: String(recipient), subject, body, from: society }, signal)

function stateAfter(outcome: Outcome, attempts: number, now: Date): Record<string, unknown> {
  if (outcome.kind === 'sent')
    return { status: 'sent', sentAt: now, problem: null, reference: outcome.reference }
  const { problem } = outcome
  if (outcome.kind === 'refused') return { status: 'failed', problem }
  if (outcome.kind === 'unknown') return { status: 'unknown', problem }
  const dueAt = nextAttempt(attempts, now)
  return dueAt ? { status: 'queued', problem, dueAt } : { status: 'failed', problem }
}

/** @returns false when somebody else changed it meanwhile */
async function mark(
  storage: Storage,
  { id, tenant, status, attempts }: MessageRow,
  set: Record<string, unknown>,
): Promise<boolean> {
  const change = { id, set, expect: { status, attempts } }
  const refused = await storage.updateMany({ tenant }, messageSlugs.messages, [change])
  return refused.length === 0
}

async function giveUpLost(storage: Storage, now: Date): Promise<void> {
  const before = new Date(now.getTime() - LOST_AFTER_MILLISECONDS)
  const where = { status: { equals: 'sending' }, dueAt: { less_than: before } }
  const pages = storage.stream({ platform: true }, messageSlugs.messages, { where })
  for await (const page of pages) {
    for (const message of page as MessageRow[])
      await mark(storage, message, { status: 'unknown', problem: 'INTERRUPTED' })
  }
}

async function nameOf(
  storage: Storage,
  tenant: string,
  names: Map<string, string>,
): Promise<string> {
  const known = names.get(tenant)
  if (known !== undefined) return known
  const { name } = await societyOf(storage, tenant)
  names.set(tenant, name)
  return name
}
