import type { PayloadRequest } from 'payload'
import { saveBeneficiaries } from '../src/collections/beneficiaries/save-set'
import { slugs } from '../src/collections/slugs'
import type { Platform } from '../src/start'
import { loadSeedRows } from './files'
import { signedIn } from './signed-in'

type FamilyColumn = 'member_no' | 'surname' | 'forenames' | 'relation'
type DependantColumn = FamilyColumn | 'sex' | 'birth_date' | 'covered_from'
type BeneficiaryColumn = FamilyColumn | 'phone' | 'share_percent'

type Society = { slug: string; tenant: string; memberOfficer: string }

/** Enters dependants and beneficiaries as the member officer would, with that person's rights. */
export async function createFamilies(platform: Platform, society: Society): Promise<void> {
  const req = await signedIn(platform.payload, society.memberOfficer)
  const members = await idsByNumber(platform, society.tenant)
  await createDependants(req, society, members)
  await createBeneficiaries(req, society, members)
}

async function createDependants(
  req: PayloadRequest,
  { slug, tenant }: Society,
  members: Map<string, string>,
): Promise<void> {
  const known = await knownNames(req, slugs.dependants, tenant)
  for (const row of await loadSeedRows<DependantColumn>(slug, 'dependants.csv')) {
    const member = members.get(row.member_no)
    if (known.has(`${member} ${row.forenames}`)) continue
    const { surname, forenames, relation, sex, birth_date: birthDate } = row
    const cover = { birthDate, coveredFrom: row.covered_from }
    await req.payload.create({
      collection: slugs.dependants,
      data: { tenant, member, surname, forenames, relation, sex, ...cover } as never,
      depth: 0,
      overrideAccess: false,
      req,
    })
  }
}

/** A member's beneficiaries are saved as one set, whose shares add up to 100 %. */
async function createBeneficiaries(
  req: PayloadRequest,
  { slug, tenant }: Society,
  members: Map<string, string>,
): Promise<void> {
  const known = await knownNames(req, slugs.beneficiaries, tenant)
  const sets = new Map<string, Record<BeneficiaryColumn, string>[]>()
  for (const row of await loadSeedRows<BeneficiaryColumn>(slug, 'beneficiaries.csv')) {
    const member = members.get(row.member_no) ?? ''
    if (known.has(`${member} ${row.forenames}`)) continue
    sets.set(member, [...(sets.get(member) ?? []), row])
  }
  for (const [member, rows] of sets) {
    const beneficiaries = rows.map(({ surname, forenames, relation, phone, share_percent }) => ({
      surname,
      forenames,
      relation,
      phone: phone || null,
      sharePercent: share_percent,
    }))
    await saveBeneficiaries(req, { member, beneficiaries })
  }
}

async function knownNames(
  req: PayloadRequest,
  collection: 'dependants' | 'beneficiaries',
  tenant: string,
): Promise<Set<string>> {
  const { docs } = await req.payload.find({
    collection,
    where: { tenant: { equals: tenant } },
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const rows = docs as unknown as { member: string; forenames: string }[]
  return new Set(rows.map(({ member, forenames }) => `${member} ${forenames}`))
}

async function idsByNumber({ storage }: Platform, tenant: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const pages = storage.stream({ tenant }, slugs.members, { select: ['memberNumber'] })
  for await (const page of pages)
    for (const { id, memberNumber } of page) ids.set(String(memberNumber), String(id))
  return ids
}
