import { firstRow, isId } from '../../../storage/reading'
import type { Operations, Scope } from '../../../storage/types'
import { feeErrors } from '../errors'
import { feeSlugs } from '../slugs'
import type { WaiverRow } from './types'

/** The same answer for one that is not there and for one that may not be seen. */
export const unknownWaiver = (id: string) =>
  feeErrors.WAIVER_UNKNOWN(`There is no waiver ${id}.`, { waiver: id })

/** @throws WAIVER_UNKNOWN */
export async function findWaiver(
  operations: Operations,
  scope: Scope,
  id: string,
): Promise<WaiverRow> {
  const where = { id: { equals: id } }
  const row = isId(id)
    ? await firstRow<WaiverRow>(operations, scope, feeSlugs.waivers, where)
    : null
  if (row) return row
  throw unknownWaiver(id)
}
