import { slugs } from '../src/collections/slugs'
import { systemActor } from '../src/domain/actor'
import { inviteMember, PortalSecrets, portalSlugs } from '../src/plugins/member-portal'
import type { Platform } from '../src/start'
import { firstRow } from '../src/storage/reading'
import type { Row } from '../src/storage/types'
import { tenantCipher } from '../src/tenants/personal-data'
import { demoSocieties } from './societies'
import { ensureSociety } from './society'

/** How to get into the portal of a society of the demo. */
export type DemoMember = {
  society: string
  name: string
  memberNumber: string
  identity: string
  invitation: string
}

const MEMBER = 'M000001'

/** What the demo's societies tell their members, by slug. */
const words: Record<string, { colour: string; welcome: { en: string; tn: string } }> = {
  lesedi: {
    colour: '#0b6e4f',
    welcome: {
      en: 'Lesedi stands by its families. Meetings are on the first Saturday of the month.',
      tn: 'Lesedi o ema le malwapa a one. Diphuthego di nna ka Matlhatso wa ntlha wa kgwedi.',
    },
  },
  thuto: {
    colour: '#7a3e00',
    welcome: {
      en: 'Saving together, month by month.',
      tn: 'Re boloka mmogo, kgwedi le kgwedi.',
    },
  },
}

const notice = {
  en: 'The society keeps your name, numbers, family and payments to run your membership. The law asks it to keep its books for years after you leave. Nobody else gets your data but the payroll office and, for a claim, the undertaker.',
  tn: 'Mokgatlho o boloka leina, dinomoro, lelwapa le dituelo tsa gago go tsamaisa boleloko jwa gago. Molao o kopa gore o boloke dibuka dingwaga morago ga o tswile. Ga go ope yo mongwe yo o bonang tshedimosetso ya gago fa e se ba dituelo le, ka kopo ya phitlho, ba diphitlho.',
}

/** Says in a society's portal what it says to its members. What it wrote itself since stays. */
export async function describePortal(
  { payload, storage }: Pick<Platform, 'payload' | 'storage'>,
  { slug, tenant }: { slug: string; tenant: string },
): Promise<void> {
  const settings = await firstRow<Row & { id: string }>(
    storage,
    { tenant },
    portalSlugs.settings,
    {},
  )
  const told = words[slug]
  if (!settings || settings['welcome.en'] || !told) return
  await payload.update({
    ...{ collection: portalSlugs.settings, id: settings.id, overrideAccess: true },
    data: {
      ...{ welcome: told.welcome, privacyNotice: notice, helpPhone: '+267 391 0000' },
      takesApplications: true,
    },
  })
  await payload.update({
    ...{ collection: slugs.tenants, id: tenant, overrideAccess: true },
    data: { branding: { colour: told.colour } },
  })
}

type Member = Row & { id: string; displayName: string; omang: string }

/** Invites the first member of each society: every start of the demo makes new invitations. */
export async function inviteDemoMembers(platform: Platform): Promise<DemoMember[]> {
  const members: DemoMember[] = []
  for (const society of demoSocieties) {
    const tenant = await ensureSociety(platform, society)
    const member = await invited(platform, tenant)
    if (member) members.push({ ...member, society: society.name })
  }
  return members
}

async function invited(
  { payload, storage }: Platform,
  tenant: string,
): Promise<Omit<DemoMember, 'society'> | undefined> {
  const member = await firstRow<Member>(storage, { tenant }, slugs.members, {
    memberNumber: { equals: MEMBER },
  })
  if (!member) return undefined
  const order = { tenant, member: member.id, actor: systemActor('demo') }
  const { code } = await inviteMember(storage, new PortalSecrets(payload.secret), order)
  const cipher = await tenantCipher(storage, tenant)
  const place = { collection: slugs.members, id: member.id, field: 'omang' }
  const identity = cipher.decrypt(place, member.omang)
  return { name: member.displayName, memberNumber: MEMBER, identity, invitation: code }
}
