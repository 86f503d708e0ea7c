import type { Operations, Row } from '../../../storage/types'
import { membershipSlugs } from '../slugs'

/** What the member was when applying again. */
export type Before = {
  status: string
  statusDate: string
  statusReason: string | null
  joinedOn: string
  creditedMonths: number
  payrollAuthority: string | null
  payrollNumber: string | null
}

export type RejoiningRow = Row & {
  id: string
  tenant: string
  member: string
  formerlyFrom: string
  leftOn: string
  appliedOn: string
  joiningFee: boolean
  maker: string
  terms: string
  /** Null in rows from before it was kept. */
  before: Before | null
  undoes: string | null
  createdAt: string | Date
}

/** The last time that somebody applied again, or null when that was never or was undone. */
export async function lastRejoining(
  operations: Operations,
  tenant: string,
  member: string,
): Promise<RejoiningRow | null> {
  const newest = await newestRow(operations, tenant, member)
  return newest?.undoes ? null : newest
}

/** The newest row about a member: a rejoining, or the undoing of one. */
export async function newestRow(
  operations: Operations,
  tenant: string,
  member: string,
): Promise<RejoiningRow | null> {
  const pages = operations.stream({ tenant }, membershipSlugs.rejoinings, {
    where: { member: { equals: member } },
    ...{ descending: true, pageSize: 1 },
  })
  for await (const [row] of pages) return (row as RejoiningRow | undefined) ?? null
  return null
}
