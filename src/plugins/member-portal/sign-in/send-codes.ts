import type { Poller } from '../../../jobs/types'
import type { Storage } from '../../../storage/types'
import { tenantCipher } from '../../../tenants/personal-data'
import { deliverDue, installedSenders, type Outbox, type Senders } from '../../messages'
import { showsCodes } from '../shows-codes'
import { portalSlugs } from '../slugs'

/** Nobody reads a code, or where it went, once it is on its way. */
const FORGOTTEN = { recipient: '', subject: '', content: '' }

const codesOutbox: Outbox = {
  collection: portalSlugs.outbox,
  waiting: 'waiting',
  contentOf: async (storage, row) => {
    const { id, tenant } = row
    const cipher = await tenantCipher(storage, tenant)
    const open = (field: 'recipient' | 'subject' | 'content') =>
      cipher.decrypt({ collection: portalSlugs.outbox, id, field }, String(row[field]))
    return { to: open('recipient'), subject: open('subject'), body: open('content') }
  },
  closing: FORGOTTEN,
}

export type SendCodes = { senders: Senders; now?: () => Date; signal?: AbortSignal }

/** Sends the codes that wait, each once, and forgets those that count no more. @returns how many were sent */
export async function sendCodes(
  storage: Storage,
  { now = () => new Date(), ...delivery }: SendCodes,
): Promise<number> {
  await forgetExpired(storage, now())
  return deliverDue(storage, { ...delivery, now, outbox: codesOutbox })
}

/** A code that is too old is of no use to anybody but who should not read it. */
export async function forgetExpired(storage: Storage, now: Date): Promise<void> {
  const where = {
    status: { equals: 'waiting' },
    expiresAt: { less_than_equal: now.toISOString() },
  }
  const pages = storage.stream({ platform: true }, portalSlugs.outbox, {
    ...{ where, select: ['tenant'] },
  })
  for await (const page of pages) {
    for (const { id, tenant } of page) {
      const set = { status: 'expired', ...FORGOTTEN }
      const change = { id: String(id), set, expect: { status: 'waiting' } }
      await storage.updateMany({ tenant: String(tenant) }, portalSlugs.outbox, [change])
    }
  }
}

/** Somebody waits for a code with the telephone in hand. */
const SECONDS = 3

/** Sends codes within moments. Where they are shown for trying out and nothing is set up, they wait. */
export const codesPoller: Poller = {
  name: 'member-portal.codes',
  everySeconds: SECONDS,
  run: async ({ storage, signal }) => {
    const senders = installedSenders()
    const isTriedOut = showsCodes() && !senders.sms && !senders.email
    if (isTriedOut) await forgetExpired(storage, new Date())
    else await sendCodes(storage, { senders, signal })
  },
}
