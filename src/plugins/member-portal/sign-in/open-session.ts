import { slugs } from '../../../collections/slugs'
import { recordAudit } from '../../../hooks/audit'
import { firstRow } from '../../../storage/reading'
import type { Row, Transaction } from '../../../storage/types'
import { portalSlugs } from '../slugs'
import { portalActor } from './actor'
import { isSamePerson } from './same-person'
import { hashOfToken, newToken } from './secrets'

export type OpenSession = {
  tenant: string
  member: string
  /** Finds the log-in that this proof belongs to. */
  accountKey: string
  /** Who is signed in on this phone already: a society of the same person is added to that log-in. */
  known?: { account: string; links: { tenant: string; member: string }[] } | null
  provedBy: 'code' | 'invitation'
  /** On a phone of one's own. */
  isKept: boolean
  now: Date
}

/** A session that has begun; the token is for the browser alone. */
export type Opened = {
  token: string
  account: string
  link: string
  tenant: string
  member: string
}

type Link = Row & { id: string; account: string }

export const CURRENT = 'current'

/**
 * Links the member with the log-in and begins a session, in the transaction that uses the code up. A
 * proof opens what it proved: a member linked with another log-in moves to this one, and the other
 * log-in keeps its other societies.
 */
export async function openSession(transaction: Transaction, order: OpenSession): Promise<Opened> {
  const { tenant, member, isKept, now } = order
  // One after the other: two phones at the same moment must not both make the link.
  await transaction.nextNumbers({ tenant }, 'portal-links', 0)
  const account =
    (await knownAccount(transaction, order)) ?? (await accountFor(transaction, order.accountKey))
  const link = await linkFor(transaction, { ...order, account })
  const token = newToken()
  const at = now.toISOString()
  await transaction.insertMany({ platform: true }, portalSlugs.sessions, [
    { account, link, tokenHash: hashOfToken(token), isKept, startedAt: at, lastSeenAt: at },
  ])
  recordAudit(transaction, [
    {
      ...{ tenant, actor: await portalActor(transaction, { tenant, member, account }) },
      ...{ action: 'portal.sign-in', collection: slugs.members, documentId: member },
      changes: [{ field: 'provedBy', before: null, after: order.provedBy }],
    },
  ])
  return { token, account, link, tenant, member }
}

async function knownAccount(
  transaction: Transaction,
  { tenant, member, known }: OpenSession,
): Promise<string | undefined> {
  for (const link of known?.links ?? []) {
    if (await isSamePerson(transaction, link, { tenant, member })) return known?.account
  }
  return undefined
}

async function accountFor(transaction: Transaction, key: string): Promise<string> {
  const scope = { platform: true } as const
  const rows = [{ key }]
  const [made] = await transaction.insertMany(scope, portalSlugs.accounts, rows, {
    onConflict: 'skip',
  })
  if (made) return made
  const known = await firstRow<Row & { id: string }>(transaction, scope, portalSlugs.accounts, {
    key: { equals: key },
  })
  return known?.id as string
}

async function linkFor(
  transaction: Transaction,
  { tenant, member, account, provedBy, now }: OpenSession & { account: string },
): Promise<string> {
  const known = await firstRow<Link>(transaction, { tenant }, portalSlugs.links, {
    ...{ member: { equals: member }, place: { equals: CURRENT } },
  })
  if (known?.account === account) return known.id
  if (known) await endLink(transaction, { tenant, link: known.id, reason: 'moved', now })
  const row = { member, account, place: CURRENT, provedBy, since: now.toISOString() }
  const [link] = await transaction.insertMany({ tenant }, portalSlugs.links, [row])
  return link as string
}

export type EndLink = {
  tenant: string
  link: string
  reason: 'moved' | 'ended-by-member' | 'ended-by-society'
  now: Date
}

/** Ends a link: from now on no session reaches the member by it. @returns false when it had ended */
export async function endLink(
  transaction: Transaction,
  { tenant, link, reason, now }: EndLink,
): Promise<boolean> {
  const set = { place: link, endedAt: now.toISOString(), endReason: reason }
  const change = { id: link, set, expect: { place: CURRENT } }
  return (await transaction.updateMany({ tenant }, portalSlugs.links, [change])).length === 0
}
