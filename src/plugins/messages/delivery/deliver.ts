import { societyOf } from '../../../collections/rules/society'
import { nextAttempt } from '../../../domain/messages'
import type { Row, Storage } from '../../../storage/types'
import type { ChannelSender, Outcome, Senders } from '../channels'
import { messagesOutbox, type Outbox, type Waiting } from './outbox'

/** Messages handed over at the same time. */
const AT_ONCE = 8
const PAGE_SIZE = 200
/** Whoever was sending for so long is dead. */
const LOST_AFTER_MILLISECONDS = 10 * 60_000

export type Delivery = {
  senders: Senders
  now?: () => Date
  signal?: AbortSignal
  /** What is sent; messages to members when left out. */
  outbox?: Outbox
}

/**
 * Sends what is due, of all societies. Each message is marked before it is handed over: two processes
 * never send one, and what a process that died had in hand becomes unknown and is not sent again by itself.
 * @returns how many were sent
 */
export async function deliverDue(
  storage: Storage,
  {
    senders,
    now = () => new Date(),
    signal = new AbortController().signal,
    outbox = messagesOutbox,
  }: Delivery,
): Promise<number> {
  await giveUpLost(storage, outbox, now())
  const names = new Map<string, string>()
  let sent = 0
  const where = { status: { equals: outbox.waiting }, dueAt: { less_than_equal: now() } }
  const pages = storage.stream({ platform: true }, outbox.collection, {
    where,
    pageSize: PAGE_SIZE,
  })
  for await (const page of pages) {
    const waiting = page as Waiting[]
    const work = async () => {
      for (let row = waiting.shift(); row && !signal.aborted; row = waiting.shift()) {
        const society = await nameOf(storage, row.tenant, names)
        if (await deliverOne(storage, row, { senders, now, signal, outbox, society })) sent += 1
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    if (signal.aborted) break
  }
  return sent
}

type One = Required<Delivery> & { society: string }

async function deliverOne(storage: Storage, message: Waiting, one: One): Promise<boolean> {
  const { senders, now, outbox } = one
  const sender = message.channel === 'in-app' ? undefined : senders[message.channel]
  const attempts = message.attempts + 1
  if (!sender) {
    const problem = 'NOT_SET_UP'
    await mark(storage, outbox, message, { status: 'failed', problem, ...outbox.closing })
    return false
  }
  const taken = { status: 'sending', attempts, dueAt: now() }
  if (!(await mark(storage, outbox, message, taken))) return false
  const outcome = await handOver(storage, sender, message, one)
  const set = stateAfter(outcome, { attempts, now: now(), outbox })
  await mark(storage, outbox, { ...message, status: 'sending', attempts }, set)
  return outcome.kind === 'sent'
}

async function handOver(
  storage: Storage,
  sender: ChannelSender,
  message: Waiting,
  { signal, society, outbox }: One,
): Promise<Outcome> {
  const content = await outbox.contentOf(storage, message)
  return sender({ id: message.id, ...content, from: society }, signal)
}

type After = { attempts: number; now: Date; outbox: Outbox }

function stateAfter(outcome: Outcome, { attempts, now, outbox }: After): Row {
  const { closing, waiting } = outbox
  if (outcome.kind === 'sent')
    return {
      ...{ status: 'sent', sentAt: now, problem: null, reference: outcome.reference },
      ...closing,
    }
  const { problem } = outcome
  if (outcome.kind === 'refused') return { status: 'failed', problem, ...closing }
  if (outcome.kind === 'unknown') return { status: 'unknown', problem, ...closing }
  const dueAt = nextAttempt(attempts, now)
  return dueAt ? { status: waiting, problem, dueAt } : { status: 'failed', problem, ...closing }
}

/** @returns false when somebody else changed it meanwhile */
async function mark(
  storage: Storage,
  { collection }: Outbox,
  { id, tenant, status, attempts }: Waiting,
  set: Row,
): Promise<boolean> {
  const change = { id, set, expect: { status, attempts } }
  const refused = await storage.updateMany({ tenant }, collection, [change])
  return refused.length === 0
}

async function giveUpLost(storage: Storage, outbox: Outbox, now: Date): Promise<void> {
  const before = new Date(now.getTime() - LOST_AFTER_MILLISECONDS)
  const where = { status: { equals: 'sending' }, dueAt: { less_than: before } }
  const pages = storage.stream({ platform: true }, outbox.collection, { where })
  for await (const page of pages) {
    for (const message of page as Waiting[]) {
      const set = { status: 'unknown', problem: 'INTERRUPTED', ...outbox.closing }
      await mark(storage, outbox, message, set)
    }
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
