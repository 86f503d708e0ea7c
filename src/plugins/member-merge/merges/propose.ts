import type { Actor } from '../../../domain/actor'
import type { MergeAnswers } from '../../../domain/member-merge'
import { recordAudit } from '../../../hooks/audit'
import { firstRow } from '../../../storage/reading'
import type { Storage } from '../../../storage/types'
import { mergeErrors } from '../errors'
import { readFacts } from '../facts'
import { mergeSlugs } from '../slugs'
import type { MergePlace, MergeRow } from '../types'
import { assertReady } from './check'

export type ProposeMerge = MergePlace & { answers: MergeAnswers; reason: string; actor: Actor }

/**
 * Writes down that two records are one person, with the answers; nothing changes before somebody else
 * approves it.
 * @returns the id of the merge
 * @throws MERGE_MEMBER_UNKNOWN, MERGE_SAME, MERGE_BLOCKED, MERGE_UNANSWERED, MERGE_OPEN, MERGE_REASON
 */
export async function proposeMerge(storage: Storage, order: ProposeMerge): Promise<string> {
  const { tenant, survivor, merged, answers, actor } = order
  const reason = order.reason.trim()
  if (!reason) throw mergeErrors.MERGE_REASON('reason: it is empty.', { field: 'reason' })
  const id = storage.newId()
  await storage.transaction(async (transaction) => {
    // Two proposals at the same moment wait here, so that the second finds the first.
    await transaction.nextNumbers({ tenant }, 'member-merges', 0)
    const facts = await readFacts(transaction, order)
    assertReady(facts, answers)
    const both = [survivor, merged]
    const open = await firstRow<MergeRow>(transaction, { tenant }, mergeSlugs.merges, {
      ...{ status: { equals: 'proposed' } },
      or: [{ survivor: { in: both } }, { merged: { in: both } }],
    })
    if (open)
      throw mergeErrors.MERGE_OPEN('A merge of one of the two waits for approval.', {
        merge: open.id,
      })
    const row = { survivor, merged, answers, reason }
    await transaction.insertMany({ tenant }, mergeSlugs.merges, [
      { id, ...row, maker: actor.id, makerName: actor.name },
    ])
    recordAudit(transaction, [
      {
        ...{ tenant, actor, reason, action: 'merges.propose' },
        ...{ collection: mergeSlugs.merges, documentId: id },
        changes: Object.entries(row).map(([field, after]) => ({ field, before: null, after })),
      },
    ])
  })
  return id
}
