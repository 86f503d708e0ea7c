import { firstRow, isId } from '../../../storage/reading'
import type { Operations, Scope } from '../../../storage/types'
import { glErrors } from '../errors'
import { glSlugs } from '../slugs'
import type { BatchRow } from './types'

/** @throws GL_BATCH_UNKNOWN when the society has no such batch */
export async function findBatch(
  operations: Operations,
  scope: Scope,
  id: string,
): Promise<BatchRow> {
  const where = { id: { equals: id } }
  const row = isId(id) ? await firstRow<BatchRow>(operations, scope, glSlugs.batches, where) : null
  if (row) return row
  throw unknownBatch(id)
}

export const unknownBatch = (id: string) =>
  glErrors.GL_BATCH_UNKNOWN(`There is no batch ${id}.`, { batch: id })

type OfTarget = { tenant: string; target: string }

/** The batch of a target with this number, or null. */
export const batchByNumber = (
  operations: Operations,
  { tenant, target, number }: OfTarget & { number: number },
): Promise<BatchRow | null> =>
  firstRow<BatchRow>(operations, { tenant }, glSlugs.batches, {
    target: { equals: target },
    number: { equals: number },
  })

/** The last batch of a target that was not withdrawn: the next one follows it. */
export async function lastBatch(
  operations: Operations,
  { tenant, target }: OfTarget,
): Promise<BatchRow | null> {
  const newest = operations.stream({ tenant }, glSlugs.batches, {
    where: { target: { equals: target }, status: { not_equals: 'withdrawn' } },
    orderBy: ['number'],
    descending: true,
    pageSize: 1,
  })
  for await (const [row] of newest) return (row as BatchRow | undefined) ?? null
  return null
}

/** The number that the next batch of a target gets. */
export async function nextBatchNumber(
  operations: Operations,
  { tenant, target }: OfTarget,
): Promise<number> {
  const [made] = await operations.sum({ tenant }, glSlugs.batches, {
    where: { target: { equals: target } },
    fields: [],
  })
  return (made?.count ?? 0) + 1
}

/** Makers and withdrawers of one target wait for each other by it; it is also where batches get their numbers. */
export const batchSequence = (target: string): string => `gl-export:${target}`
