import { slugs } from '../../../collections/slugs'
import type { Actor } from '../../../domain/actor'
import { turnedRound } from '../../../domain/bulk-changes'
import { recordAudit, type AuditEntry } from '../../../hooks/audit'
import type { Transaction } from '../../../storage/types'
import { valuesIn } from '../../../tenants/custom-fields/values-of'
import type { Judged, JudgeContext } from './judge'
import type { Restoring } from './targets'

type Writing = { context: JudgeContext; actor: Actor; reason: string; today: string }

/** Takes back what was judged so, in one transaction with its audit entries. */
export async function takeBack(
  transaction: Transaction,
  judged: Judged[],
  writing: Writing,
): Promise<void> {
  const removed = judged.filter(({ verdict }) => verdict.kind === 'remove')
  await remove(transaction, removed, writing)
  const restored = await putBack(transaction, judged, writing)
  recordAudit(transaction, [
    ...removed.map(({ entry }) => auditOf(entry, 'delete', writing)),
    ...restored.map(({ entry }) => auditOf(entry, 'update', writing)),
  ])
}

async function remove(
  transaction: Transaction,
  removed: Judged[],
  { context: { tenant, collection, target } }: Writing,
): Promise<void> {
  if (!removed.length) return
  const ids = removed.map(({ entry }) => entry.documentId)
  const scope = { tenant }
  for (const part of target.parts)
    await transaction.removeMany(scope, part.collection, { [part.field]: { in: ids } })
  await transaction.removeMany(scope, slugs.customFieldValues, { document: { in: ids } })
  await transaction.removeMany(scope, collection, { id: { in: ids } })
}

/** A record that somebody saves at this moment is left to them. */
async function putBack(
  transaction: Transaction,
  judged: Judged[],
  { context, today }: Writing,
): Promise<Judged[]> {
  const { tenant, collection, target, ownFields } = context
  const restoring = judged.filter(({ verdict }) => verdict.kind === 'restore')
  if (!restoring.length) return []
  const refused = new Set(
    await transaction.updateMany(
      { tenant },
      collection,
      restoring.map(({ entry, row, verdict }) => ({
        id: entry.documentId,
        set: verdict.kind === 'restore' ? verdict.set : {},
        expect: { updatedAt: row?.updatedAt },
      })),
    ),
  )
  for (const each of restoring)
    if (refused.has(each.entry.documentId)) each.verdict = { kind: 'keep', problem: 'changed' }
  const restored = restoring.filter(({ verdict }) => verdict.kind === 'restore')
  const records = restored.map(({ row, verdict }) => ({
    row,
    set: verdict.kind === 'restore' ? verdict.set : {},
  })) as Restoring[]
  const own = records.filter(({ set }) => 'custom' in set)
  await ownFields.keepUnique(
    transaction,
    own.map(({ row, set }) => ({
      id: row.id,
      before: valuesIn(row.custom),
      after: valuesIn(set.custom),
    })),
  )
  await target.restored?.(transaction, { tenant, records, today })
  return restored
}

const auditOf = (
  { documentId, changes }: Judged['entry'],
  action: string,
  { context: { tenant, collection }, actor, reason }: Writing,
): AuditEntry => ({
  ...{ tenant, actor, action, collection, documentId },
  changes: turnedRound(changes) as AuditEntry['changes'],
  reason: `Undone: ${reason}`,
})
