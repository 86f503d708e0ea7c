import { MOST_TRIES } from '../../../domain/portal'
import { firstRow } from '../../../storage/reading'
import type { Row, Storage } from '../../../storage/types'
import { portalSlugs } from '../slugs'
import { openSession, type Opened, type OpenSession } from './open-session'
import { hashOfToken, isSameHash, type PortalSecrets } from './secrets'

export type CodeRow = Row & {
  id: string
  tenant: string
  kind: 'code' | 'invitation'
  member: string | null
  accountKey: string | null
  codeHash: string
  tries: number
  expiresAt: string
  usedAt: string | null
}

export type EnterCode = Pick<OpenSession, 'isKept' | 'known'> & {
  /** What the browser kept from asking for the code. */
  handle: string
  code: string
  now?: Date
}

/**
 * Signs in with a one-time code. Each code counts once, for some minutes, and bears a few mistakes.
 * @returns null for a code that is wrong, old, used or nobody's: which one it was is not told
 */
export async function enterCode(
  storage: Storage,
  secrets: PortalSecrets,
  { handle, code, now = new Date(), ...session }: EnterCode,
): Promise<Opened | null> {
  const row = await firstRow<CodeRow>(storage, { platform: true }, portalSlugs.codes, {
    handle: { equals: hashOfToken(handle) },
    kind: { equals: 'code' },
  })
  const isRight = isSameHash(secrets.hashOfCode(handle, code), row?.codeHash ?? '')
  if (!row || !(await countTry(storage, row, now))) return null
  if (!isRight || !row.member || !row.accountKey) return null
  return useCode(storage, row, {
    ...{ ...session, now, tenant: row.tenant, member: row.member, accountKey: row.accountKey },
    provedBy: 'code',
  })
}

/**
 * Counts a try before anything is made of it, so that many at the same moment are no more than a few.
 * @returns false when the code bears no more
 */
export async function countTry(
  storage: Storage,
  { id, tenant, tries, usedAt, expiresAt }: CodeRow,
  now: Date,
): Promise<boolean> {
  if (usedAt || expiresAt <= now.toISOString() || tries >= MOST_TRIES) return false
  const change = { id, set: { tries: tries + 1 }, expect: { tries, usedAt: null } }
  const refused = await storage.updateMany({ tenant }, portalSlugs.codes, [change])
  return refused.length === 0
}

/** Uses a code up and opens the session in one transaction. @returns null when somebody was quicker */
export const useCode = (
  storage: Storage,
  { id, tenant }: Pick<CodeRow, 'id' | 'tenant'>,
  session: OpenSession,
): Promise<Opened | null> =>
  storage.transaction(async (transaction) => {
    const change = { id, set: { usedAt: session.now.toISOString() }, expect: { usedAt: null } }
    const refused = await transaction.updateMany({ tenant }, portalSlugs.codes, [change])
    return refused.length ? null : openSession(transaction, session)
  })
