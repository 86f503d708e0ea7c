import type { PortalContext } from '../../../platform/portal-page'
import { firstRow, isId } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { messageSlugs } from '../../messages'

type Place = Pick<PortalContext, 'storage' | 'tenant' | 'member'>

/** A message as it stands in the portal, in the language that the member's record named. */
export type OwnMessage = {
  id: string
  language: 'en' | 'tn'
  subject: string
  body: string
  sentAt: string
  readAt: string | null
}

export const MESSAGES_ON_A_PAGE = 30

const FIELDS = ['language', 'subject', 'body', 'sentAt', 'readAt']

/** Only what is in the portal: what went by SMS or e-mail says the same. */
const own = ({ member }: Pick<Place, 'member'>) => ({
  member: { equals: member.id },
  channel: { equals: 'in-app' },
})

/**
 * The member's messages, newest first.
 * @param before the id of the message after which the older ones follow
 */
export async function ownMessages(place: Place, before?: string): Promise<OwnMessage[]> {
  const where = { ...own(place), ...(before && isId(before) ? { id: { less_than: before } } : {}) }
  const pages = place.storage.stream({ tenant: place.tenant }, messageSlugs.messages, {
    ...{ where, select: FIELDS, descending: true, pageSize: MESSAGES_ON_A_PAGE },
  })
  for await (const page of pages) return page.map(messageOf)
  return []
}

/** Every message of the member, oldest first. */
export async function allOwnMessages(place: Place): Promise<OwnMessage[]> {
  const all: OwnMessage[] = []
  const pages = place.storage.stream({ tenant: place.tenant }, messageSlugs.messages, {
    ...{ where: own(place), select: FIELDS },
  })
  for await (const page of pages) all.push(...page.map(messageOf))
  return all
}

/** One of the member's own messages; null for any other, there or not. */
export async function ownMessage(place: Place, id: string): Promise<OwnMessage | null> {
  if (!isId(id)) return null
  const where = { ...own(place), id: { equals: id } }
  const row = await firstRow(place.storage, { tenant: place.tenant }, messageSlugs.messages, where)
  return row && messageOf(row)
}

/** How many messages the member has not opened. */
export async function unreadMessages({ storage, tenant, member }: Place): Promise<number> {
  const where = { ...own({ member }), readAt: { equals: null } }
  const [counted] = await storage.sum({ tenant }, messageSlugs.messages, { where, fields: [] })
  return counted?.count ?? 0
}

/**
 * Notes that the member has opened a message, or with no id all of them. The first time counts.
 */
export async function markRead(place: Place, id?: string): Promise<void> {
  const { storage, tenant } = place
  const where = { ...own(place), readAt: { equals: null }, ...(id ? { id: { equals: id } } : {}) }
  const pages = storage.stream({ tenant }, messageSlugs.messages, { where, select: ['readAt'] })
  const readAt = new Date()
  for await (const page of pages) {
    const changes = page.map((row) => ({
      ...{ id: String(row.id), set: { readAt }, expect: { readAt: null } },
    }))
    await storage.updateMany({ tenant }, messageSlugs.messages, changes)
  }
}

const messageOf = ({ id, language, subject, body, sentAt, readAt }: Row): OwnMessage => ({
  ...{ id: String(id), language: language === 'tn' ? 'tn' : 'en' },
  ...{ subject: String(subject), body: String(body) },
  sentAt: timeOf(sentAt) ?? '',
  readAt: timeOf(readAt),
})

const timeOf = (value: unknown): string | null =>
  value ? new Date(value as string).toISOString() : null
