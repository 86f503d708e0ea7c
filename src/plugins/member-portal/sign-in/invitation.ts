import { slugs } from '../../../collections/slugs'
import type { Actor } from '../../../domain/actor'
import { INVITATION_DAYS, typedCode } from '../../../domain/portal'
import { recordAudit } from '../../../hooks/audit'
import { firstRow, isId } from '../../../storage/reading'
import type { Row, Storage, Transaction } from '../../../storage/types'
import { tenantCipher } from '../../../tenants/personal-data'
import { portalErrors } from '../errors'
import { portalSlugs } from '../slugs'
import { countTry, useCode, type CodeRow, type EnterCode } from './enter-code'
import type { Opened } from './open-session'
import { contactOf, type Contact } from './contact'
import type { DeliverCode } from './deliver'
import { newInvitation, type PortalSecrets } from './secrets'

const DAY = 24 * 3_600_000

type Invited = Row & {
  id: string
  memberNumber: string
  forenames: string
  surname: string
  status: string
  phone: string | null
  email: string | null
  language: string | null
}

export type Invitation = { code: string; memberNumber: string; expiresAt: string }

/**
 * Makes an invitation that is printed for a member. The one before counts no more.
 * @returns the code, which can't be read again
 * @throws MEMBER_UNKNOWN, MEMBER_GONE
 */
export async function inviteMember(
  storage: Storage,
  secrets: PortalSecrets,
  order: Invite,
): Promise<Invitation> {
  const { memberNumber } = await invitedMember(storage, order.tenant, order.member)
  const made = await storage.transaction((transaction) =>
    makeInvitation(transaction, secrets, order),
  )
  return { code: made.code, memberNumber, expiresAt: made.expiresAt.toISOString() }
}

export type SendInvitation = Invite & { society: string; deliver: DeliverCode }

/**
 * Sends an invitation to the telephone or address of the member's record; nobody else reads its code. It
 * is sent if, and only if, it was made.
 * @returns by which way it goes
 * @throws MEMBER_UNKNOWN, MEMBER_GONE, MEMBER_UNREACHABLE
 */
export async function sendInvitation(
  storage: Storage,
  secrets: PortalSecrets,
  { society, deliver, ...order }: SendInvitation,
): Promise<{ channel: Contact['channel']; expiresAt: string }> {
  const { tenant, now = new Date() } = order
  const member = await invitedMember(storage, tenant, order.member)
  const contact = contactOf(member)
  if (!contact)
    throw portalErrors.MEMBER_UNREACHABLE(
      `${member.memberNumber} has neither a telephone nor an e-mail address.`,
    )
  const language = member.language === 'tn' ? 'tn' : 'en'
  const { expiresAt } = await storage.transaction(async (transaction) => {
    const made = await makeInvitation(transaction, secrets, { ...order, now })
    const message = { kind: 'invitation', tenant, member, ...contact, society, language } as const
    await deliver(transaction, { ...message, ...made, now })
    return made
  })
  return { channel: contact.channel, expiresAt: expiresAt.toISOString() }
}

async function makeInvitation(
  transaction: Transaction,
  secrets: PortalSecrets,
  { tenant, member, actor, now = new Date() }: Invite,
): Promise<{ code: string; expiresAt: Date }> {
  const code = newInvitation()
  const handle = secrets.hash('invitation', typedCode(code))
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY)
  await transaction.removeMany({ tenant }, portalSlugs.codes, {
    ...{ member: { equals: member }, kind: { equals: 'invitation' } },
  })
  await transaction.insertMany({ tenant }, portalSlugs.codes, [
    {
      ...{ kind: 'invitation', member, subject: member, tries: 0, handle, codeHash: handle },
      // Nothing but this membership: who printed it may know everything else of the member.
      accountKey: secrets.hash('account', 'invitation', tenant, member),
      ...{ askedAt: now.toISOString(), expiresAt: expiresAt.toISOString() },
    },
  ])
  const audited = { collection: slugs.members, documentId: member }
  recordAudit(transaction, [{ tenant, actor, action: 'portal-access.invite', ...audited }])
  return { code, expiresAt }
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
