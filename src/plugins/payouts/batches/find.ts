import { allRows, firstRow, isId } from '../../../storage/reading'
import type { Operations, Scope } from '../../../storage/types'
import { payoutErrors } from '../errors'
import { payoutSlugs } from '../slugs'
import type { BatchRow, LineRow } from '../types'

/** The same answer for one that is not there and for one that may not be seen. */
export const unknownBatch = (id: string) =>
  payoutErrors.PAYOUT_BATCH_UNKNOWN(`There is no batch ${id}.`, { batch: id })

/** @throws PAYOUT_BATCH_UNKNOWN */
export async function findBatch(
  operations: Operations,
  scope: Scope,
  id: string,
): Promise<BatchRow> {
  const where = { id: { equals: id } }
  const row = isId(id)
    ? await firstRow<BatchRow>(operations, scope, payoutSlugs.batches, where)
    : null
  if (row) return row
  throw unknownBatch(id)
}

/** The payments of a batch, in the order of their references. */
export async function linesOfBatch(
  operations: Operations,
  { tenant, id }: Pick<BatchRow, 'tenant' | 'id'>,
): Promise<LineRow[]> {
  const rows = await allRows<LineRow>(operations, { tenant }, payoutSlugs.lines, {
    where: { batch: { equals: id } },
  })
  return rows.sort((left, right) => placeOf(left) - placeOf(right))
}

const placeOf = ({ reference }: LineRow): number => Number(reference.split('-').at(-1))
