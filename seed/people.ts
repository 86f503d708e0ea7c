import type { Payload } from 'payload'
import { slugs } from '../src/collections/slugs'
import type { Actor } from '../src/domain/actor'
import { ensureSystemRoles, type SystemRoleKey } from '../src/tenants/permissions'
import { demoErrors } from './errors'
import { demoSocieties } from './societies'

/** Known to everybody who reads this: the demo refuses an installation that holds other users. */
export const DEMO_PASSWORD = 'Pula-ya-kgwedi-2026'

export type DemoPerson = {
  email: string
  name: string
  platformRole?: SystemRoleKey
  /** Roles by the slug of the society. */
  roles: Record<string, SystemRoleKey>
}

const staff: [string, SystemRoleKey, string[]][] = [
  ['admin', 'society-admin', ['Boitumelo Seretse', 'Mothusi Kgari']],
  ['finance', 'finance-officer', ['Kabelo Tau', 'Refilwe Sebego']],
  ['approver', 'approver', ['Lorato Mogapi', 'Tumelo Dikgang']],
  ['members', 'member-officer', ['Tiro Segale', 'Masego Pheko']],
  ['auditor', 'auditor', ['Onalenna Phiri', 'Phenyo Moeti']],
]

const OPERATOR = 'operator@motshelo.example'

/** Everybody who can sign in to the demo. */
export const demoPeople: DemoPerson[] = [
  { email: OPERATOR, name: 'Kitso Ramotswa', platformRole: 'platform-operator', roles: {} },
  ...demoSocieties.flatMap(({ slug }, index) =>
    staff.map(([desk, role, names]): DemoPerson => ({
      email: `${desk}@${slug}.example`,
      name: names[index] ?? desk,
      roles: { [slug]: role },
    })),
  ),
  {
    email: 'accountant@motshelo.example',
    name: 'Kagiso Letsholo',
    roles: { lesedi: 'finance-officer', thuto: 'auditor' },
  },
]

/** Who does the work of a society in the demo. */
export type Desks = { finance: Actor; approver: Actor; members: Actor }

/**
 * Refuses an installation where real people work: the demo's password is no secret.
 * @throws DEMO_REFUSED
 */
export async function refuseRealInstallation(payload: Payload): Promise<void> {
  if (await findPerson(payload, OPERATOR)) return
  const { totalDocs } = await payload.count({ collection: slugs.users, overrideAccess: true })
  if (totalDocs === 0) return
  throw demoErrors.DEMO_REFUSED('This installation has users of its own.')
}

/** Makes the people who are not there yet; those who are stay as they are. */
export async function createPeople(
  payload: Payload,
  tenants: Record<string, string>,
): Promise<void> {
  const ids = await ensureSystemRoles(payload)
  for (const { email, name, platformRole, roles } of demoPeople) {
    if (await findPerson(payload, email)) continue
    const memberships = Object.entries(roles).map(([slug, role]) => ({
      tenant: tenants[slug],
      roles: [ids[role]],
    }))
    await payload.create({
      collection: slugs.users,
      data: {
        email,
        name,
        password: DEMO_PASSWORD,
        status: 'active',
        platformRole: platformRole && ids[platformRole],
        tenants: memberships,
      } as never,
      overrideAccess: true,
    })
  }
}

/** The people who act for a society. */
export async function desksOf(payload: Payload, slug: string): Promise<Desks> {
  const actor = async (desk: string): Promise<Actor> => {
    const person = await findPerson(payload, `${desk}@${slug}.example`)
    if (!person) throw demoErrors.DEMO_REFUSED(`The user ${desk}@${slug}.example is gone.`)
    return person
  }
  return {
    finance: await actor('finance'),
    approver: await actor('approver'),
    members: await actor('members'),
  }
}

async function findPerson(payload: Payload, email: string): Promise<Actor | null> {
  const { docs } = await payload.find({
    collection: slugs.users,
    where: { email: { equals: email } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
  })
  const [user] = docs as unknown as Actor[]
  return user ? { id: String(user.id), name: user.name } : null
}
