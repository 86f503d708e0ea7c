import type { PayloadRequest } from 'payload'
import { idOf } from '../../tenants/ids'
import { grantsOf, holdsIn } from '../../tenants/permissions/grants'
import { seesAll } from './queries'
import type { MembershipRow } from './rights'

type Change = { field: string; before: unknown; after: unknown }

/**
 * Leaves out of a user's history what the user's own page leaves out: roles of the platform, and
 * memberships of societies that the reader has nothing to do with.
 * @returns null for an entry that tells of nothing else
 */
export async function visibleUserChanges<T extends Change>(
  req: PayloadRequest,
  user: string,
  changes: T[],
): Promise<T[] | null> {
  if (await seesAll(req, user)) return changes
  const grants = await grantsOf(req)
  const isVisible = (row: MembershipRow) => holdsIn(grants, idOf(row.tenant) ?? '', 'users.read')
  const rowsOf = (value: unknown) =>
    Array.isArray(value) ? (value as MembershipRow[]).filter(isVisible) : value
  const visible = changes.flatMap((change): T[] => {
    if (change.field === 'platformRole') return []
    if (change.field !== 'tenants') return [change]
    const [before, after] = [rowsOf(change.before), rowsOf(change.after)]
    return said(before) === said(after) ? [] : [{ ...change, before, after }]
  })
  return visible.length === 0 && changes.length > 0 ? null : visible
}

/** A list without rows says as much as none. */
const said = (value: unknown) => JSON.stringify(value ?? [])
