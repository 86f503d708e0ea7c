import { slugs } from '../../../collections/slugs'
import type { Actor } from '../../../domain/actor'
import { INVITATION_DAYS, typedCode } from '../../../domain/portal'
import { recordAudit } from '../../../hooks/audit'
import { firstRow, isId } from '../../../storage/reading'
import type { Row, Storage } from '../../../storage/types'
import { tenantCipher } from '../../../tenants/personal-data'
import { portalErrors } from '../errors'
import { portalSlugs } from '../slugs'
import { countTry, useCode, type CodeRow, type EnterCode } from './enter-code'
import type { Opened } from './open-session'
import { newInvitation, type PortalSecrets } from './secrets'

const DAY = 24 * 3_600_000

type Invited = Row & { id: string; memberNumber: string; status: string }

export type Invitation = { code: string; memberNumber: string; expiresAt: string }

/**
 * Makes an invitation that is printed for a member. The one before counts no more.
 * @returns the code, which can't be read again
 * @throws MEMBER_UNKNOWN, MEMBER_GONE
 */
export async function inviteMember(
  storage: Storage,
  secrets: PortalSecrets,
  { tenant, member, actor, now = new Date() }: Invite,
): Promise<Invitation> {
  const invited = await invitedMember(storage, tenant, member)
  const code = newInvitation()
  const handle = secrets.hash('invitation', typedCode(code))
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY).toISOString()
  await storage.transaction(async (transaction) => {
    await transaction.removeMany({ tenant }, portalSlugs.codes, {
      ...{ member: { equals: member }, kind: { equals: 'invitation' } },
    })
    await transaction.insertMany({ tenant }, portalSlugs.codes, [
      {
        ...{ kind: 'invitation', member, subject: member, tries: 0, handle, codeHash: handle },
        // Nothing but this membership: who printed it may know everything else of the member.
        accountKey: secrets.hash('account', 'invitation', tenant, member),
        ...{ askedAt: now.toISOString(), expiresAt },
      },
    ])
    const audited = { collection: slugs.members, documentId: member }
    recordAudit(transaction, [{ tenant, actor, action: 'portal-access.invite', ...audited }])
  })
  return { code, memberNumber: invited.memberNumber, expiresAt }
}

export type Invite = { tenant: string; member: string; actor: Actor; now?: Date }

async function invitedMember(storage: Storage, tenant: string, member: string): Promise<Invited> {
  const row = isId(member)
    ? await firstRow<Invited>(storage, { tenant }, slugs.members, { id: { equals: member } })
    : null
  if (!row) throw portalErrors.MEMBER_UNKNOWN(`There is no member ${member}.`, { member })
  if (row.status !== 'deceased') return row
  throw portalErrors.MEMBER_GONE(`${row.memberNumber} has died.`)
}

export type EnterInvitation = Omit<EnterCode, 'handle'> & {
  /** Omang or passport number: the paper alone does not open anything. */
  identity: string
}

/**
 * Signs in with a printed invitation and the member's own number.
 * @returns null when either is wrong, or the invitation old or used: which one it was is not told
 */
export async function enterInvitation(
  storage: Storage,
  secrets: PortalSecrets,
  { code, identity, now = new Date(), ...session }: EnterInvitation,
): Promise<Opened | null> {
  const row = await firstRow<CodeRow>(storage, { platform: true }, portalSlugs.codes, {
    handle: { equals: secrets.hash('invitation', typedCode(code)) },
    kind: { equals: 'invitation' },
  })
  if (!row?.member || !row.accountKey || !(await countTry(storage, row, now))) return null
  const { tenant, member, accountKey } = row
  if (!(await isOwner(storage, { tenant, member, identity }))) return null
  const proved = { tenant, member, accountKey, provedBy: 'invitation' as const }
  return useCode(storage, row, { ...session, ...proved, now })
}

async function isOwner(
  storage: Storage,
  { tenant, member, identity }: { tenant: string; member: string; identity: string },
): Promise<boolean> {
  const cipher = await tenantCipher(storage, tenant)
  const row = await firstRow(storage, { tenant }, slugs.members, {
    id: { equals: member },
    status: { not_equals: 'deceased' },
    or: [
      { omangIndex: { equals: cipher.blindIndex('omang', identity) } },
      { passportIndex: { equals: cipher.blindIndex('passport', identity) } },
    ],
  })
  return row !== null
}
