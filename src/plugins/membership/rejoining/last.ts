import type { Operations, Row } from '../../../storage/types'
import { membershipSlugs } from '../slugs'

type RejoiningRow = Row & { maker: string; terms: string }

/** The last time that somebody applied again, or null. */
export async function lastRejoining(
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
