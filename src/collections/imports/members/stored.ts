import type { Where } from 'payload'
import type { Operations, Row } from '../../../storage/types'
import type { TenantCipher } from '../../../tenants/personal-data'
import { slugs } from '../../slugs'
import type { MemberDraft } from './draft'

/** A member as the database has it, personal numbers still encrypted. */
export type StoredMember = Row & {
  id: string
  memberNumber: string
  omangIndex: string | null
  passportIndex: string | null
  payrollAuthority: string | null
  payrollNumber: string | null
  status: string
}

/** A draft with what the database needs to compare it: the keyed indexes of its numbers. */
export type IndexedDraft = MemberDraft & {
  omangIndex: string | null
  passportIndex: string | null | undefined
}

export function indexDraft(cipher: TenantCipher, draft: MemberDraft): IndexedDraft {
  const { omang, passport } = draft
  return {
    ...draft,
    omangIndex: omang ? cipher.blindIndex('omang', omang) : null,
    passportIndex: passport ? cipher.blindIndex('passport', passport) : passport,
  }
}

/** The stored members that a chunk of drafts can concern. */
export type StoredMembers = {
  byNumber: Map<string, StoredMember>
  byOmang: Map<string, StoredMember>
  byPassport: Map<string, StoredMember>
  /** By authority and payroll number: members who are still there. */
  holders: Map<string, StoredMember[]>
}

export const placeKey = (authority: string | null, payrollNumber: string | null): string | null =>
  authority && payrollNumber ? `${authority}/${payrollNumber}` : null

/** Finds them in four queries, whatever the number of drafts; each is asked while the one before is read. */
export async function findStored(
  operations: Operations,
  tenant: string,
  drafts: IndexedDraft[],
): Promise<StoredMembers> {
  const find = (field: string, values: (string | null | undefined)[], further: Where = {}) =>
    findBy(operations, tenant, field, values, further)
  const holding = {
    // With the authorities the index of the collection serves the search.
    payrollAuthority: { in: authoritiesOf(drafts) },
    status: { not_in: ['exited', 'deceased'] },
  }
  const [numbers, omangs, passports, payroll] = await Promise.all([
    find(
      'memberNumber',
      drafts.map(({ memberNumber }) => memberNumber),
    ),
    find(
      'omangIndex',
      drafts.map(({ omangIndex }) => omangIndex),
    ),
    find(
      'passportIndex',
      drafts.map(({ passportIndex }) => passportIndex),
    ),
    find(
      'payrollNumber',
      drafts.map(({ fields }) => fields.payrollNumber),
      holding,
    ),
  ])
  const holders = new Map<string, StoredMember[]>()
  for (const member of payroll) {
    const key = placeKey(member.payrollAuthority, member.payrollNumber)
    if (key) holders.set(key, [...(holders.get(key) ?? []), member])
  }
  return {
    byNumber: new Map(numbers.map((member) => [member.memberNumber, member])),
    byOmang: new Map(omangs.map((member) => [member.omangIndex ?? '', member])),
    byPassport: new Map(passports.map((member) => [member.passportIndex ?? '', member])),
    holders,
  }
}

const authoritiesOf = (drafts: IndexedDraft[]): string[] => [
  ...new Set(drafts.flatMap(({ fields }) => fields.payrollAuthority ?? [])),
]

async function findBy(
  operations: Operations,
  tenant: string,
  field: string,
  values: (string | null | undefined)[],
  further: Where,
): Promise<StoredMember[]> {
  const asked = [...new Set(values.filter((value) => value !== null && value !== undefined))]
  if (!asked.length) return []
  const found: StoredMember[] = []
  const where = { [field]: { in: asked }, ...further }
  for await (const page of operations.stream({ tenant }, slugs.members, { where })) {
    found.push(...(page as StoredMember[]))
  }
  return found
}
