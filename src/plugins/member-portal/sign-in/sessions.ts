import { slugs } from '../../../collections/slugs'
import type { Actor } from '../../../domain/actor'
import { isAlive, isToBeNoted } from '../../../domain/portal'
import { recordAudit } from '../../../hooks/audit'
import { allRows, firstRow } from '../../../storage/reading'
import type { Row, Storage } from '../../../storage/types'
import { portalSlugs } from '../slugs'
import { CURRENT, endLink } from './open-session'
import { hashOfToken } from './secrets'

type SessionRow = Row & {
  id: string
  account: string
  link: string | null
  isKept: boolean | null
  startedAt: string
  lastSeenAt: string
  endedAt: string | null
}

/** One society that a log-in may look into. */
export type PortalLink = Row & { id: string; tenant: string; member: string; since: string }

/** Who is signed in: the log-in and what is linked with it now. */
export type PortalSession = {
  id: string
  account: string
  isKept: boolean
  /** The society that is looked at, by its link; null for the first. */
  link: string | null
  links: PortalLink[]
}

/** @returns who the token belongs to, or null for one that is wrong, ended or too old */
export async function readSession(
  storage: Storage,
  token: string,
  now = new Date(),
): Promise<PortalSession | null> {
  const scope = { platform: true } as const
  const row = await firstRow<SessionRow>(storage, scope, portalSlugs.sessions, {
    tokenHash: { equals: hashOfToken(token) },
  })
  if (!row || row.endedAt) return null
  const lastSeenAt = new Date(row.lastSeenAt)
  const isKept = row.isKept === true
  if (!isAlive({ startedAt: new Date(row.startedAt), lastSeenAt, isKept }, now)) return null
  if (isToBeNoted(lastSeenAt, now)) {
    const change = { id: row.id, set: { lastSeenAt: now.toISOString() }, expect: { endedAt: null } }
    await storage.updateMany(scope, portalSlugs.sessions, [change])
  }
  const { id, account, link } = row
  return { id, account, link, isKept, links: await linksOf(storage, account) }
}

const linksOf = (storage: Storage, account: string): Promise<PortalLink[]> =>
  allRows<PortalLink>(storage, { platform: true }, portalSlugs.links, {
    where: { account: { equals: account }, place: { equals: CURRENT } },
    select: ['tenant', 'member', 'since'],
  })

/** Looks at another of the log-in's own societies from now on. @returns false for one that is not its own */
export async function chooseLink(
  storage: Storage,
  { id, links }: PortalSession,
  link: string,
): Promise<boolean> {
  if (!links.some((own) => own.id === link)) return false
  const change = { id, set: { link } }
  await storage.updateMany({ platform: true }, portalSlugs.sessions, [change])
  return true
}

/** Ends one session, or with `everywhere` all sessions of the log-in. */
export async function signOut(
  storage: Storage,
  { id, account }: Pick<PortalSession, 'id' | 'account'>,
  everywhere = false,
): Promise<void> {
  const scope = { platform: true } as const
  const endedAt = new Date().toISOString()
  const open = everywhere
    ? await allRows<SessionRow>(storage, scope, portalSlugs.sessions, {
        where: { account: { equals: account }, endedAt: { equals: null } },
        select: ['id'],
      })
    : [{ id }]
  const changes = open.map((session) => ({ id: session.id, set: { endedAt } }))
  await storage.updateMany(scope, portalSlugs.sessions, changes)
}

export type EndAccess = {
  tenant: string
  member: string
  by: 'member' | 'society'
  actor: Actor
  now?: Date
}

/** Takes a member's access away at once, on every phone. @returns false when there was none */
export const endAccess = (
  storage: Storage,
  { tenant, member, by, actor, now = new Date() }: EndAccess,
): Promise<boolean> =>
  storage.transaction(async (transaction) => {
    await transaction.removeMany({ tenant }, portalSlugs.codes, { member: { equals: member } })
    const link = await firstRow<PortalLink>(transaction, { tenant }, portalSlugs.links, {
      ...{ member: { equals: member }, place: { equals: CURRENT } },
    })
    if (!link) return false
    const reason = by === 'member' ? 'ended-by-member' : 'ended-by-society'
    const ended = await endLink(transaction, { tenant, link: link.id, reason, now })
    const audited = { collection: slugs.members, documentId: member }
    recordAudit(transaction, [{ tenant, actor, action: 'portal-access.end', ...audited }])
    return ended
  })
