import { CODE_MINUTES, mayAskAgain } from '../../../domain/portal'
import type { Language } from '../../../platform/portal-page'
import { allRows } from '../../../storage/reading'
import type { Row, Storage, Transaction } from '../../../storage/types'
import { tenantCipher } from '../../../tenants/personal-data'
import { portalSlugs } from '../slugs'
import { contactOf, type Contact } from './contact'
import { codeWords, type DeliverCode } from './deliver'
import { findClaimed, type Claim } from './find-member'
import { hashOfToken, newCode, newToken, type PortalSecrets } from './secrets'

export type RequestCode = Claim & { society: string; language: Language; now?: Date }

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * Begins to sign somebody in: a code goes to the telephone or address that the society has. Whoever is
 * unknown, has no telephone or asked too often gets the same answer after the same work, and no code.
 * @returns the handle that the browser keeps; a code counts only together with it
 */
export async function requestCode(
  storage: Storage,
  { secrets, deliver }: { secrets: PortalSecrets; deliver: DeliverCode },
  request: RequestCode,
): Promise<string> {
  const { tenant, memberNumber, identity, now = new Date() } = request
  const subject = secrets.hash('subject', tenant, plain(memberNumber), plain(identity))
  const member = await findClaimed(storage, request)
  const contact = contactOf(member)
  const mayAsk = await isWithinLimits(storage, { tenant, subject, now })
  const [handle, code] = [newToken(), newCode()]
  const expiresAt = new Date(now.getTime() + CODE_MINUTES * MINUTE)
  await storage.transaction(async (transaction) => {
    const sent = mayAsk && member && contact
    await transaction.insertMany({ tenant }, portalSlugs.codes, [
      {
        ...{ kind: 'code', subject, member: sent ? member.id : null, tries: 0 },
        accountKey: sent ? accountKey(secrets, contact, identity) : null,
        handle: hashOfToken(handle),
        codeHash: secrets.hashOfCode(handle, code),
        ...{ askedAt: now.toISOString(), expiresAt: expiresAt.toISOString() },
      },
    ])
    const { society, language } = request
    const message = { kind: 'code', tenant, code, society, language, expiresAt } as const
    if (!sent) return doAsMuch(transaction, { ...message, channel: 'sms', member: NOBODY })
    await deliver(transaction, { ...message, ...contact, member, now })
  })
  return handle
}

/**
 * One log-in for who is the same person by the document and reads the same telephone. Neither alone will
 * do: families share a telephone, and a society could enter a stranger's document beside its own number.
 */
const accountKey = (secrets: PortalSecrets, { recipient }: Contact, identity: string): string =>
  secrets.hash('account', recipient.toLowerCase(), plain(identity))

const plain = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase()

async function isWithinLimits(
  storage: Storage,
  { tenant, subject, now }: { tenant: string; subject: string; now: Date },
): Promise<boolean> {
  const since = new Date(now.getTime() - DAY).toISOString()
  const rows = await allRows<Row & { askedAt: string }>(storage, { tenant }, portalSlugs.codes, {
    where: { subject: { equals: subject }, askedAt: { greater_than: since } },
    select: ['askedAt'],
  })
  return mayAskAgain(
    rows.map(({ askedAt }) => new Date(askedAt)),
    now,
  )
}

const NOBODY = { id: '', forenames: '', surname: '', memberNumber: '' }

/** As many words with the database as a message takes: its words, the keys to encrypt it, and the row. */
async function doAsMuch(
  transaction: Transaction,
  message: Parameters<typeof codeWords>[1],
): Promise<void> {
  const { tenant } = message
  await codeWords(transaction, message)
  await tenantCipher(transaction, tenant)
  const nothing = { id: { equals: transaction.newId() } }
  await transaction.removeMany({ tenant }, portalSlugs.outbox, nothing)
}
