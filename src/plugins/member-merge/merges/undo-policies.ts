import { recordAudit } from '../../../hooks/audit'
import { allRows, firstRow } from '../../../storage/reading'
import type { Change, Row, Transaction } from '../../../storage/types'
import { claimSlugs } from '../../claims/slugs'
import { policySlugs } from '../../funeral-policies/slugs'
import type { MergeEffect, MergeRow } from '../types'
import { changesBetween, type MergeContext } from './context'

type Undoing = Pick<MergeContext, 'transaction' | 'actor'> & {
  merge: MergeRow
  effect: MergeEffect
  reason: string
  putBack: (collection: string, changes: Change[]) => Promise<void>
}

/**
 * Gives policies, lives, notices and claims back, as they were.
 * @throws MERGE_CHANGED by `putBack` when one of them is somebody else's by now
 */
export async function givePoliciesBack(undoing: Undoing): Promise<void> {
  const { transaction, merge, actor, reason, putBack } = undoing
  const changes = [...changesOf(undoing.effect), ...(await madeSince(undoing))]
  for (const collection of new Set(changes.map((each) => each.collection)))
    await putBack(
      collection,
      changes
        .filter((each) => each.collection === collection)
        .map(({ id, before, after }) => ({ id, expect: after, set: before })),
    )
  recordAudit(
    transaction,
    changes.map(({ collection, id, before, after }) => ({
      ...{ tenant: merge.tenant, actor, reason, action: 'update', collection, documentId: id },
      changes: changesBetween(after, before),
    })),
  )
}

/** Merges that were approved before policies moved with them changed nothing of these. */
const changesOf = ({ changes }: MergeEffect): MergeEffect['changes'] =>
  (changes as MergeEffect['changes'] | undefined) ?? []

const idsIn = (effect: MergeEffect, collection: string): string[] =>
  changesOf(effect).flatMap((each) => (each.collection === collection ? [each.id] : []))

/** Lives and notices that the policies got since go back with them. */
async function madeSince({ transaction, merge, effect }: Undoing): Promise<MergeEffect['changes']> {
  const policies = idsIn(effect, policySlugs.policies)
  if (!policies.length) return []
  const made: MergeEffect['changes'] = []
  for (const collection of [policySlugs.lives, policySlugs.notices]) {
    const moved = new Set(idsIn(effect, collection))
    const rows = await allRows<Row & { id: string }>(
      transaction,
      { tenant: merge.tenant },
      collection,
      { where: { policy: { in: policies }, member: { equals: merge.survivor } } },
    )
    for (const { id } of rows)
      if (!moved.has(id))
        made.push({
          ...{ collection, id },
          ...{ before: { member: merge.merged }, after: { member: merge.survivor } },
        })
  }
  return made
}

/** The number of a claim that was filed on one of the policies since the merge. */
export async function claimSince(
  transaction: Transaction,
  { tenant }: MergeRow,
  effect: MergeEffect,
): Promise<string | null> {
  const policies = idsIn(effect, policySlugs.policies)
  if (!policies.length) return null
  const claim = await firstRow<Row & { number: string }>(
    transaction,
    { tenant },
    claimSlugs.claims,
    {
      policy: { in: policies },
      id: { not_in: idsIn(effect, claimSlugs.claims) },
    },
  )
  return claim?.number ?? null
}
