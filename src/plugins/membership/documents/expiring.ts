import { slugs } from '../../../collections/slugs'
import { societyOf, todayIn } from '../../../collections/rules/society'
import { addDays } from '../../../domain/calendar'
import { EXPIRING_DAYS } from '../../../domain/member-documents'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { membershipSlugs } from '../slugs'
import type { DocumentRow } from './find'

/** The most that one answer tells; a society asks for these first. */
export const MOST_EXPIRING = 500

export type ExpiringDocument = {
  id: string
  member: string
  memberName: string
  memberNumber: string
  requirement: string
  expiresOn: string
}

/**
 * Verified documents that end soon, the first to end first, for which no later one was verified. Those
 * of members who left or died don't matter any more.
 * @param days how far ahead, from today
 */
export async function expiringDocuments(
  operations: Operations,
  tenant: string,
  days = EXPIRING_DAYS,
): Promise<ExpiringDocument[]> {
  const today = todayIn(await societyOf(operations, tenant))
  const until = addDays(today, days)
  const ending = await allRows<DocumentRow>(
    operations,
    { tenant },
    membershipSlugs.memberDocuments,
    {
      where: {
        status: { equals: 'verified' },
        expiresOn: { greater_than_equal: today, less_than_equal: until },
      },
      orderBy: ['expiresOn'],
    },
  )
  const lasting = await lastingKeys(operations, tenant, { ending, until })
  const members = await presentMembers(
    operations,
    tenant,
    ending.map(({ member }) => member),
  )
  const names = await requirementNames(operations, tenant)
  // Of two that end soon the later one counts: it comes after.
  const last = new Map(ending.map((row) => [keyOf(row), row]))
  return ending.flatMap((row) => {
    const { id, member, requirement, expiresOn } = row
    const person = members.get(member)
    if (!person || !expiresOn || lasting.has(keyOf(row)) || last.get(keyOf(row)) !== row) return []
    const { displayName: memberName, memberNumber } = person
    const name = names.get(requirement) ?? requirement
    return [{ id, member, memberName, memberNumber, requirement: name, expiresOn }]
  })
}

const keyOf = ({ member, requirement }: DocumentRow): string => `${member}/${requirement}`

/** What is covered by a document that lasts beyond. */
async function lastingKeys(
  operations: Operations,
  tenant: string,
  { ending, until }: { ending: DocumentRow[]; until: string },
): Promise<Set<string>> {
  const members = [...new Set(ending.map(({ member }) => member))]
  const rows = await allRows<DocumentRow>(operations, { tenant }, membershipSlugs.memberDocuments, {
    where: {
      member: { in: members },
      status: { equals: 'verified' },
      or: [{ expiresOn: { exists: false } }, { expiresOn: { greater_than: until } }],
    },
  })
  return new Set(rows.map(keyOf))
}

type MemberRow = Row & { id: string; displayName: string; memberNumber: string }

async function presentMembers(
  operations: Operations,
  tenant: string,
  ids: string[],
): Promise<Map<string, MemberRow>> {
  const rows = await allRows<MemberRow>(operations, { tenant }, slugs.members, {
    where: { id: { in: [...new Set(ids)] }, status: { not_in: ['exited', 'deceased'] } },
    select: ['displayName', 'memberNumber'],
  })
  return new Map(rows.map((row) => [row.id, row]))
}

async function requirementNames(
  operations: Operations,
  tenant: string,
): Promise<Map<string, string>> {
  const rows = await allRows<Row & { id: string; name: string }>(
    operations,
    { tenant },
    membershipSlugs.documentRequirements,
    { select: ['name'] },
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
