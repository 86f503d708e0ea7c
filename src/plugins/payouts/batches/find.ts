import { allRows, firstRow, isId } from '../../../storage/reading'
import type { Operations, Row, Scope } from '../../../storage/types'
import { slugs } from '../../../collections/slugs'
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

type KeptFile = Row & { name: string; contentType: string }

/** Name and type of the file that was released. */
export async function fileOfBatch(
  operations: Operations,
  { tenant, file }: { tenant: string; file: string },
): Promise<KeptFile> {
  const where = { id: { equals: file } }
  const row = await firstRow<KeptFile>(operations, { tenant }, slugs.storedFiles, where)
  if (row) return row
  throw payoutErrors.PAYOUT_BATCH_UNKNOWN(`The file of the batch, ${file}, is not there.`, { file })
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
