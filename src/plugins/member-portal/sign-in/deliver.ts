import { CODE_MINUTES } from '../../../domain/portal'
import type { MessageEvent, Values } from '../../../domain/messages'
import type { Language } from '../../../platform/portal-page'
import type { Operations, Transaction } from '../../../storage/types'
import { tenantCipher } from '../../../tenants/personal-data'
import { wordsOf } from '../../messages'
import { portalInvitation, signInCode } from '../message-events'
import { portalSlugs } from '../slugs'

/** Whom a code is for, as its words may name him. */
export type Addressed = { id: string; forenames: string; surname: string; memberNumber: string }

/** A one-time code or an invitation on its way to a member. */
export type CodeMessage = {
  kind: 'code' | 'invitation'
  tenant: string
  member: Addressed
  channel: 'sms' | 'email'
  /** Telephone in E.164, or e-mail address. */
  recipient: string
  code: string
  society: string
  language: Language
  now: Date
  expiresAt: Date
}

/**
 * Takes a code to a member. It is called in the transaction that makes the code, so it writes down what
 * is to be sent and sends nothing itself.
 */
export type DeliverCode = (transaction: Transaction, message: CodeMessage) => Promise<void>

/** Leaves the message in the portal's own outbox, encrypted, from where the poller sends it. */
export const keepInOutbox: DeliverCode = async (transaction, message) => {
  const { tenant, member, channel, recipient, language, now, expiresAt } = message
  const id = transaction.newId()
  const { subject, body } = await codeWords(transaction, message)
  const cipher = await tenantCipher(transaction, tenant)
  const sealed = (field: string, text: string) =>
    cipher.encrypt({ collection: portalSlugs.outbox, id, field }, text)
  await transaction.insertMany({ tenant }, portalSlugs.outbox, [
    {
      ...{ id, member: member.id, channel, language, status: 'waiting', attempts: 0, dueAt: now },
      recipient: sealed('recipient', recipient),
      subject: sealed('subject', subject),
      content: sealed('content', body),
      ...{ writtenAt: now.toISOString(), expiresAt: expiresAt.toISOString() },
    },
  ])
}

const eventOf: Record<CodeMessage['kind'], MessageEvent> = {
  code: signInCode,
  invitation: portalInvitation,
}

type Worded = Omit<CodeMessage, 'recipient' | 'now'>

/** What a message says, by the society's own words where it has some. */
export function codeWords(
  operations: Operations,
  { kind, tenant, channel, language, member, code, society, expiresAt }: Worded,
): Promise<{ subject: string; body: string }> {
  const { forenames, surname, memberNumber } = member
  const own: Values =
    kind === 'code'
      ? { code, minutes: String(CODE_MINUTES) }
      : { code, until: expiresAt.toISOString().slice(0, 10) }
  const values = { ...own, forenames, surname, memberNumber, society }
  return wordsOf(operations, { tenant, event: eventOf[kind], channel, language, values })
}
