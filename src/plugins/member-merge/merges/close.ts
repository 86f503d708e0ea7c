import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import type { Row, Transaction } from '../../../storage/types'
import { mergeErrors } from '../errors'
import { mergeSlugs } from '../slugs'
import type { MergeRow } from '../types'

type Close = { set: Row & { status: string }; actor: Actor; action: string; reason?: string }

/** Moves a merge on, once. @throws MERGE_STATE when somebody else did meanwhile */
export async function closeMerge(
  transaction: Transaction,
  { id, tenant, status }: MergeRow,
  { set, actor, action, reason }: Close,
): Promise<void> {
  const refused = await transaction.updateMany({ tenant }, mergeSlugs.merges, [
    { id, expect: { status }, set },
  ])
  if (refused.length) throw mergeErrors.MERGE_STATE('Somebody else decided it meanwhile.')
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action, reason },
      ...{ collection: mergeSlugs.merges, documentId: id },
      changes: [{ field: 'status', before: status, after: set.status }],
    },
  ])
}
