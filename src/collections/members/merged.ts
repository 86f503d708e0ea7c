import { allRows } from '../../storage/reading'
import type { Operations, Row } from '../../storage/types'
import { slugs } from '../slugs'

/**
 * The records of a society that were merged into another member, each with the member who stays at the
 * end of the chain. Few, and found by an index.
 */
export async function mergedMembers(
  operations: Operations,
  tenant: string,
): Promise<Map<string, string>> {
  const rows = await allRows<Row & { id: string; mergedInto: string }>(
    operations,
    { tenant },
    slugs.members,
    { where: { mergedInto: { exists: true } }, select: ['mergedInto'] },
  )
  const next = new Map(rows.map(({ id, mergedInto }) => [id, mergedInto]))
  return new Map(rows.map(({ id }) => [id, endOf(next, id)]))
}

function endOf(next: Map<string, string>, id: string): string {
  const seen = new Set([id])
  let at = next.get(id) as string
  while (next.has(at) && !seen.has(at)) {
    seen.add(at)
    at = next.get(at) as string
  }
  return at
}

/** Where money for an account goes now, for accounts of merged members. */
export async function movedAccounts(
  operations: Operations,
  tenant: string,
): Promise<Map<string, string>> {
  const rows = await allRows<Row & { id: string; movedTo: string }>(
    operations,
    { tenant },
    slugs.memberAccounts,
    { where: { movedTo: { exists: true } }, select: ['movedTo'] },
  )
  const next = new Map(rows.map(({ id, movedTo }) => [id, movedTo]))
  return new Map(rows.map(({ id }) => [id, endOf(next, id)]))
}
