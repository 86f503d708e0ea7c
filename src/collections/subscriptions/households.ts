import type { Household, Life } from '../../domain/products'
import type { Operations, Row } from '../../storage/types'
import { slugs } from '../slugs'

/** A household before its member chose anything. */
export type HouseholdFacts = Omit<Household, 'choice'> & { memberNumber: string }

type MemberRow = Row & {
  id: string
  memberNumber: string
  displayName: string | null
  birthDate: string | null
  joinedOn: string | null
  creditedMonths: number | null
  status: string
  custom: Record<string, unknown> | null
}

type DependantRow = Row &
  Omit<Life, 'name'> & { member: string; surname: string; forenames: string }

/** Members with everybody who is covered through them, in two queries. @returns by id of the member */
export async function loadHouseholds(
  operations: Operations,
  tenant: string,
  members: string[],
): Promise<Map<string, HouseholdFacts>> {
  const households = new Map<string, HouseholdFacts>()
  if (!members.length) return households
  const people = operations.stream({ tenant }, slugs.members, {
    where: { id: { in: members } },
    select: [
      ...['memberNumber', 'displayName', 'birthDate', 'joinedOn', 'creditedMonths'],
      ...['status', 'custom'],
    ],
  })
  for await (const page of people) {
    for (const row of page as MemberRow[]) households.set(row.id, factsOf(row))
  }
  const dependants = operations.stream({ tenant }, slugs.dependants, {
    where: { member: { in: members } },
    select: [
      ...['member', 'surname', 'forenames', 'relation'],
      ...['birthDate', 'coveredFrom', 'coveredUntil'],
    ],
  })
  for await (const page of dependants) {
    for (const row of page as DependantRow[]) {
      const lives = households.get(row.member)?.dependants as Life[] | undefined
      lives?.push(lifeOf(row))
    }
  }
  return households
}

function factsOf({ id, memberNumber, displayName, ...row }: MemberRow): HouseholdFacts {
  const { birthDate, joinedOn, status, custom } = row
  const creditedMonths = row.creditedMonths ?? 0
  const name = displayName ?? memberNumber
  const standing = { birthDate, joinedOn, creditedMonths, status }
  const member = { id, name, ...standing, custom: custom ?? {} }
  return { memberNumber, member, dependants: [] }
}

function lifeOf({ id, surname, forenames, ...row }: DependantRow): Life {
  const { relation, birthDate, coveredFrom, coveredUntil } = row
  return { id, name: `${forenames} ${surname}`, relation, birthDate, coveredFrom, coveredUntil }
}
