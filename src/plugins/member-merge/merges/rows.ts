import { slugs } from '../../../collections/slugs'
import { recordAudit } from '../../../hooks/audit'
import { mergeErrors } from '../errors'
import { membershipSlugs } from '../../membership/slugs'
import type { MergeContext } from './context'

/**
 * Dependants, beneficiaries and documents go to the survivor. A dependant whom the survivor has already
 * stays with the duplicate; of two sets of beneficiaries the one that was chosen counts.
 */
export async function moveRows(context: MergeContext): Promise<void> {
  const { merge, facts } = context
  const { survivor, merged } = facts
  const toSurvivor = { from: merge.merged, to: merge.survivor }
  const known = new Set(survivor.dependants.map(({ key }) => key))
  const dependants = merged.dependants.filter(({ key }) => !known.has(key))
  await move(context, { collection: slugs.dependants, ...toSurvivor, ids: idsOf(dependants) })
  const beneficiaries = { collection: slugs.beneficiaries }
  const isSwapped = merge.answers.beneficiaries === 'merged'
  if (isSwapped) {
    const back = { from: merge.survivor, to: merge.merged }
    await move(context, { ...beneficiaries, ...back, ids: idsOf(survivor.beneficiaries) })
  }
  if (isSwapped || !survivor.beneficiaries.length)
    await move(context, { ...beneficiaries, ...toSurvivor, ids: idsOf(merged.beneficiaries) })
  const documents = { collection: membershipSlugs.memberDocuments, ids: idsOf(merged.documents) }
  await move(context, { ...documents, ...toSurvivor })
}

const idsOf = (rows: { id: string }[]): string[] => rows.map(({ id }) => id)

type Move = { collection: string; from: string; to: string; ids: string[] }

async function move(context: MergeContext, moved: Move): Promise<void> {
  if (!moved.ids.length) return
  context.effect.rows.push(moved)
  await giveRows(context, moved)
}

/** @throws MERGE_CHANGED when one of the rows belongs to somebody else meanwhile */
export async function giveRows(
  { transaction, merge, actor }: Pick<MergeContext, 'transaction' | 'merge' | 'actor'>,
  { collection, from, to, ids }: Move,
): Promise<void> {
  const { tenant, reason } = merge
  const changes = ids.map((id) => ({ id, expect: { member: from }, set: { member: to } }))
  const refused = await transaction.updateMany({ tenant }, collection, changes)
  if (refused.length)
    throw mergeErrors.MERGE_CHANGED(`${refused.length} of ${collection} changed since.`)
  recordAudit(
    transaction,
    ids.map((documentId) => ({
      ...{ tenant, actor, reason, action: 'update', collection, documentId },
      changes: [{ field: 'member', before: from, after: to }],
    })),
  )
}
