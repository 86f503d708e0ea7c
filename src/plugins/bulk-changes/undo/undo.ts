import { societyOf, todayIn } from '../../../collections/rules/society'
import { slugs } from '../../../collections/slugs'
import { isPerson, type Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import type { Progress } from '../../../jobs'
import { readAhead } from '../../../storage/reading'
import type { Operations, Transaction } from '../../../storage/types'
import { holdRegisters } from '../../reconciliation'
import { bulkErrors } from '../errors'
import { findChange } from '../find'
import type { BulkChangeRow, KeptRecord, PartRow, UndoReport } from '../types'
import { contextOf, type UndoPlatform } from './context'
import { judge, type Judged, type JudgeContext } from './judge'
import { addTo, emptyReport, keptOf } from './report'
import { takeBack } from './write'

export type UndoChange = {
  tenant: string
  change: string
  actor: Actor
  reason: string
  onProgress?: Progress
  signal?: AbortSignal
}

/**
 * What undoing it would do as things are now; writes nothing.
 * @throws BULK_UNKNOWN, BULK_STATE
 */
export async function previewUndo(
  platform: UndoPlatform,
  { tenant, change: id }: Pick<UndoChange, 'tenant' | 'change'>,
): Promise<UndoReport> {
  const { storage } = platform
  const change = await findChange(storage, { tenant }, id)
  assertUndoable(change)
  const context = await contextOf(platform, change)
  const report = emptyReport()
  for await (const parts of readAhead<PartRow>(partsOf(storage, change))) {
    for (const part of parts) {
      const judged = await judge(storage, part, context)
      addTo(report, judged, await keptOf(storage, tenant, { judged, part }))
    }
  }
  return report
}

/**
 * Takes an import or a bulk edit back, without asking whether that is approved: see `undoChange`. The
 * latest part first, each in one transaction; one that stopped goes on where it was, and one that is
 * undone stays so. Records that are in use, or were changed since, stay as they are and are named.
 * @throws BULK_UNKNOWN, BULK_STATE, BULK_REASON, REMITTANCE_BUSY; MAKER_IS_CHECKER for who made it
 */
export async function undoAsDecided(
  platform: UndoPlatform,
  order: UndoChange,
): Promise<Omit<UndoReport, 'records'>> {
  const { storage } = platform
  const { tenant, onProgress, signal } = order
  const change = await begin(platform, order)
  if (change.status === 'undone') return countsOf(emptyReport())
  const context = await contextOf(platform, change)
  const today = todayIn(await societyOf(storage, tenant))
  const total = change.created + change.updated
  const report = emptyReport()
  for await (const parts of partsOf(storage, change)) {
    for (const part of parts as PartRow[]) {
      signal?.throwIfAborted()
      const { judged, kept } = await storage.transaction((transaction) =>
        undoPart(transaction, part, { context, order, today }),
      )
      addTo(report, judged, kept)
      onProgress?.(report.removed + report.restored + report.kept, total, 'undoing')
    }
  }
  await finish(platform, { change, order })
  return countsOf(report)
}

const countsOf = ({ removed, restored, kept }: UndoReport) => ({ removed, restored, kept })

/** @throws BULK_STATE */
export function assertUndoable({ status, kind }: BulkChangeRow): void {
  if (status === 'previewed')
    throw bulkErrors.BULK_STATE(`The ${kind} was only looked at: there is nothing to undo.`)
  if (status === 'editing') throw bulkErrors.BULK_STATE(`The ${kind} is still being done.`)
}

/** @throws MAKER_IS_CHECKER */
export function assertAnother({ maker }: BulkChangeRow, actor: Actor): void {
  if (maker !== actor.id || !isPerson(actor)) return
  throw bulkErrors.MAKER_IS_CHECKER('Who imported or edited can’t undo it.')
}

async function begin({ storage }: UndoPlatform, order: UndoChange): Promise<BulkChangeRow> {
  const { tenant, change: id, actor, reason } = order
  if (!reason.trim()) throw bulkErrors.BULK_REASON('reason: it is empty.', { field: 'reason' })
  const change = await findChange(storage, { tenant }, id)
  assertUndoable(change)
  assertAnother(change, actor)
  if (change.status !== 'done') return change
  const set = { status: 'undoing', undoneByName: actor.name, undoReason: reason }
  const refused = await storage.updateMany({ tenant }, slugs.bulkChanges, [
    { id, set, expect: { status: 'done', cursor: change.cursor } },
  ])
  return refused.length ? findChange(storage, { tenant }, id) : { ...change, status: 'undoing' }
}

const partsOf = (operations: Operations, { id, tenant }: BulkChangeRow) =>
  operations.stream({ tenant }, slugs.bulkChangeParts, {
    where: { change: { equals: id }, undone: { equals: false } },
    orderBy: ['position'],
    descending: true,
    pageSize: 50,
  })

type Undoing = { context: JudgeContext; order: UndoChange; today: string }

async function undoPart(
  transaction: Transaction,
  part: PartRow,
  { context, order, today }: Undoing,
): Promise<{ judged: Judged[]; kept: KeptRecord[] }> {
  const { tenant, actor, reason } = order
  await holdRegisters(transaction, { tenant })
  for (const sequence of context.target.locks)
    await transaction.nextNumbers({ tenant }, sequence, 0)
  const judged = await judge(transaction, part, context)
  await takeBack(transaction, judged, { context, actor, reason, today })
  const kept = await keptOf(transaction, tenant, { judged, part })
  const refused = await transaction.updateMany({ tenant }, slugs.bulkChangeParts, [
    { id: part.id, set: { undone: true, kept }, expect: { undone: false } },
  ])
  if (refused.length) throw bulkErrors.BULK_STATE('Another process undoes it at this moment.')
  return { judged, kept }
}

type Finish = { change: BulkChangeRow; order: UndoChange }

async function finish({ storage }: UndoPlatform, { change, order }: Finish): Promise<void> {
  const { id, tenant } = change
  const { actor, reason } = order
  const report = emptyReport()
  const parts = storage.stream({ tenant }, slugs.bulkChangeParts, {
    where: { change: { equals: id } },
    select: ['kept'],
  })
  for await (const page of parts)
    for (const { kept } of page as PartRow[]) addTo(report, [], kept ?? [])
  await storage.transaction(async (transaction) => {
    const set = { status: 'undone', kept: report.kept, undoReport: report.records }
    const refused = await transaction.updateMany({ tenant }, slugs.bulkChanges, [
      { id, set, expect: { status: 'undoing' } },
    ])
    if (refused.length) return
    recordAudit(transaction, [
      {
        ...{ tenant, actor, action: 'imports.undo', reason },
        ...{ collection: slugs.bulkChanges, documentId: id },
        changes: [{ field: 'status', before: 'done', after: 'undone' }],
      },
    ])
  })
  await storage.refreshStatistics([change.targetCollection])
}
