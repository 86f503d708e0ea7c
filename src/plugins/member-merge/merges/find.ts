import { firstRow, isId } from '../../../storage/reading'
import type { Operations } from '../../../storage/types'
import { mergeErrors } from '../errors'
import { mergeSlugs } from '../slugs'
import type { MergeRow } from '../types'

/** @throws MERGE_UNKNOWN when the society has no such merge */
export async function findMerge(
  operations: Operations,
  scope: { tenant: string } | { platform: true },
  id: string,
): Promise<MergeRow> {
  const found = isId(id)
    ? await firstRow<MergeRow>(operations, scope, mergeSlugs.merges, { id: { equals: id } })
    : null
  if (found) return found
  throw unknownMerge(id)
}

/** The same for one that is not there and for one that the person may not see. */
export const unknownMerge = (id: string) =>
  mergeErrors.MERGE_UNKNOWN(`There is no merge ${id}.`, { merge: id })
