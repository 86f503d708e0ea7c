import { CODE_MINUTES } from '../../../domain/portal'
import type { Transaction } from '../../../storage/types'
import { tenantCipher } from '../../../tenants/personal-data'
import type { Language } from '../../../platform/portal-page'
import { portalSlugs } from '../slugs'
import { say } from '../words'

/** A one-time code on its way to a member. */
export type CodeMessage = {
  tenant: string
  member: string
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

/** Leaves the message in the portal's own outbox, encrypted. */
export const keepInOutbox: DeliverCode = async (transaction, message) => {
  const { tenant, member, channel, recipient, language, now, expiresAt } = message
  const id = transaction.newId()
  const cipher = await tenantCipher(transaction, tenant)
  const sealed = (field: string, text: string) =>
    cipher.encrypt({ collection: portalSlugs.outbox, id, field }, text)
  await transaction.insertMany({ tenant }, portalSlugs.outbox, [
    {
      ...{ id, member, channel, language, status: 'waiting' },
      recipient: sealed('recipient', recipient),
      content: sealed('content', wordsOf(message)),
      ...{ writtenAt: now.toISOString(), expiresAt: expiresAt.toISOString() },
    },
  ])
}

const wordsOf = ({ language, society, code }: CodeMessage): string =>
  say(language)('codeMessage', { society, code, minutes: CODE_MINUTES })
