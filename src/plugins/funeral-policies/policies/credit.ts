import { slugs } from '../../../collections/slugs'
import { firstDay, periodOf, type BusinessDate } from '../../../domain/calendar'
import { creditOf, type CreditedService } from '../../../domain/rejoining'
import { firstRow } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { membershipSlugs } from '../../membership/slugs'
import type { PolicyRow } from './types'

type Member = Row & { joinedOn: string; creditedMonths: number | null }

type Entered = { coveredFrom?: string | null; createdAt?: string | Date }

/** Months by which the waiting of somebody on the policy is shorter; nobody but the member has no record. */
export type Credit = (dependant: Entered | null) => number

const nothing: Credit = () => 0

/**
 * What an earlier membership of the policy's member counts for. Of a policy that began before the member came
 * back it counts nothing.
 */
export async function creditOn(
  operations: Operations,
  tenant: string,
  { member: id, startedOn }: Pick<PolicyRow, 'member' | 'startedOn'>,
): Promise<Credit> {
  const where = { id: { equals: id } }
  const member = await firstRow<Member>(operations, { tenant }, slugs.members, where)
  if (!member?.creditedMonths) return nothing
  if (startedOn < firstDay(periodOf(member.joinedOn))) return nothing
  const leftOn = await leftBefore(operations, tenant, id)
  if (!leftOn) return nothing
  const service: CreditedService = { creditedMonths: member.creditedMonths, leftOn }
  return (dependant) => creditOf(service, dependant && belongsSince(dependant))
}

/** The day on which the member left before coming back; null where no rejoining tells. */
async function leftBefore(
  operations: Operations,
  tenant: string,
  member: string,
): Promise<BusinessDate | null> {
  const pages = operations.stream({ tenant }, membershipSlugs.rejoinings, {
    where: { member: { equals: member } },
    ...{ descending: true, pageSize: 1 },
  })
  for await (const [row] of pages) return (row?.leftOn as BusinessDate | undefined) ?? null
  return null
}

/** As the lives of a policy begin: from the day that people entered, else from the day of entry. */
const belongsSince = ({ coveredFrom, createdAt }: Entered): BusinessDate =>
  coveredFrom ?? new Date(createdAt ?? Date.now()).toISOString().slice(0, 10)
