import { slugs } from '../../collections/slugs'
import { firstRow, isId } from '../../storage/reading'
import type { Operations, Scope } from '../../storage/types'
import { bulkErrors } from './errors'
import type { BulkChangeRow } from './types'

/** @throws BULK_UNKNOWN also for one of another society */
export async function findChange(
  operations: Operations,
  scope: Scope,
  id: string,
): Promise<BulkChangeRow> {
  const where = { id: { equals: id } }
  const change = isId(id)
    ? await firstRow<BulkChangeRow>(operations, scope, slugs.bulkChanges, where)
    : null
  if (change) return change
  throw unknownChange(id)
}

export const unknownChange = (id: string) =>
  bulkErrors.BULK_UNKNOWN(`There is no import or bulk edit ${id}.`)
