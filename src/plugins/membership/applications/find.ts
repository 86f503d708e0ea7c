import { slugs } from '../../../collections/slugs'
import { firstRow, isId } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { membershipErrors } from '../errors'
import { membershipSlugs } from '../slugs'
import type { Applicant, DecisionRow } from './types'

/** @throws MEMBER_UNKNOWN */
export async function findApplicant(
  operations: Operations,
  tenant: string,
  member: string,
): Promise<Applicant> {
  const row = isId(member)
    ? await firstRow<Applicant>(operations, { tenant }, slugs.members, { id: { equals: member } })
    : null
  if (row) return row
  throw membershipErrors.MEMBER_UNKNOWN(`There is no member ${member}.`, { member })
}

/** The id of the member with a number. @throws MEMBER_UNKNOWN */
export async function memberWithNumber(
  operations: Operations,
  tenant: string,
  memberNumber: string,
): Promise<string> {
  const row = await firstRow<Row & { id: string }>(operations, { tenant }, slugs.members, {
    memberNumber: { equals: memberNumber },
  })
  if (row) return row.id
  throw membershipErrors.MEMBER_UNKNOWN(`member: there is no member ${memberNumber}.`, {
    field: 'member',
  })
}

/** What was decided last about a member, or null. */
export async function lastDecision(
  operations: Operations,
  tenant: string,
  member: string,
): Promise<DecisionRow | null> {
  const pages = operations.stream({ tenant }, membershipSlugs.decisions, {
    where: { member: { equals: member } },
    descending: true,
    pageSize: 1,
  })
  for await (const [row] of pages) return (row as DecisionRow | undefined) ?? null
  return null
}

/** Who entered the member; null when no log tells. */
export async function enteredBy(
  operations: Operations,
  tenant: string,
  member: string,
): Promise<string | null> {
  const row = await firstRow<Row & { actor: string }>(operations, { tenant }, slugs.auditLog, {
    documentId: { equals: member },
    collection: { equals: slugs.members },
    action: { equals: 'create' },
  })
  return row?.actor ?? null
}
