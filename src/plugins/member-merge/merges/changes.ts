import { recordAudit } from '../../../hooks/audit'
import type { Row } from '../../../storage/types'
import { mergeErrors } from '../errors'
import { changesBetween, type MergeContext } from './context'

/** A row of which a merge changes more than whose it is, so that an undo can put it back. */
export type RowChange = { collection: string; id: string; before: Row; after: Row }

/** @throws MERGE_CHANGED when one of the rows changed meanwhile */
export async function changeRows(
  { transaction, merge, actor, effect }: MergeContext,
  changes: RowChange[],
): Promise<void> {
  const { tenant, reason } = merge
  for (const collection of new Set(changes.map((each) => each.collection))) {
    const own = changes.filter((each) => each.collection === collection)
    const refused = await transaction.updateMany(
      { tenant },
      collection,
      own.map(({ id, before, after }) => ({ id, expect: before, set: after })),
    )
    if (refused.length)
      throw mergeErrors.MERGE_CHANGED(`${refused.length} of ${collection} changed since.`)
  }
  effect.changes.push(...changes)
  recordAudit(
    transaction,
    changes.map(({ collection, id, before, after }) => ({
      ...{ tenant, actor, reason, action: 'update', collection, documentId: id },
      changes: changesBetween(before, after),
    })),
  )
}
