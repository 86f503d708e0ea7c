import type { Payload } from 'payload'
import { slugs } from '../../../collections/slugs'
import { restore, type LoggedChange, type UndoProblem } from '../../../domain/bulk-changes'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import type { BulkFields } from '../../../tenants/custom-fields/bulk-fields'
import { valuesIn } from '../../../tenants/custom-fields/values-of'
import type { PartRow } from '../types'
import { pointedAt, referencesTo } from './references'
import type { Restoring, Stored, UndoTarget } from './targets'

/** What the log tells of one record. */
export type Entry = {
  id: string
  sequence: number
  action: string
  documentId: string
  changes: LoggedChange[]
}

export type Verdict =
  | { kind: 'remove' }
  | { kind: 'restore'; set: Record<string, unknown> }
  | { kind: 'keep'; problem: UndoProblem; by?: string }
  | { kind: 'gone' }

export type Judged = { entry: Entry; row: Stored | null; verdict: Verdict }

export type JudgeContext = {
  payload: Payload
  tenant: string
  collection: string
  target: UndoTarget
  ownFields: BulkFields
  /** What own fields of the society point at. */
  pointedByOwn: Map<string, string>
}

/** Decides, for each record that a part changed, whether it can be taken back as things are now. */
export async function judge(
  operations: Operations,
  part: PartRow,
  context: JudgeContext,
): Promise<Judged[]> {
  const entries = await entriesOf(operations, part, context)
  const rows = await rowsOf(operations, entries, context)
  const judged = entries.map((entry): Judged => {
    const row = rows.get(entry.documentId) ?? null
    if (!row) return { entry, row, verdict: { kind: 'gone' } }
    if (entry.action === 'create') return { entry, row, verdict: { kind: 'remove' } }
    const restored = restore(entry.changes, row)
    const kept = 'problem' in restored
    return {
      entry,
      row,
      verdict: kept ? keep(restored.problem) : toRestore(restored.set, row, context),
    }
  })
  await keepUsed(operations, judged, { part, context })
  await keepInTheWay(operations, judged, context)
  return judged
}

const keep = (problem: UndoProblem, by?: string): Verdict => ({ kind: 'keep', problem, by })

const toRestore = (
  set: Record<string, unknown>,
  row: Stored,
  { target }: JudgeContext,
): Verdict => ({ kind: 'restore', set: { ...set, ...target.derived?.({ ...row, ...set }) } })

async function entriesOf(
  operations: Operations,
  { first, last }: PartRow,
  { tenant, collection }: JudgeContext,
): Promise<Entry[]> {
  const rows = await allRows<Row>(operations, { tenant }, slugs.auditLog, {
    where: {
      chain: { equals: tenant },
      sequence: { greater_than_equal: first, less_than_equal: last },
      collection: { equals: collection },
      action: { in: ['create', 'update'] },
    },
    select: ['sequence', 'action', 'documentId', 'changes'],
    orderBy: ['sequence'],
  })
  return rows.map((row) => ({ ...row, changes: row.changes ?? [] }) as Entry)
}

async function rowsOf(
  operations: Operations,
  entries: Entry[],
  { tenant, collection }: JudgeContext,
): Promise<Map<string, Stored>> {
  const where = { id: { in: entries.map(({ documentId }) => documentId) } }
  const rows = await allRows<Stored>(operations, { tenant }, collection, { where })
  return new Map(rows.map((row) => [row.id, row]))
}

type Place = { part: PartRow; context: JudgeContext }

/** A record that was made stays once it was changed, pointed at or asked money for. */
async function keepUsed(
  operations: Operations,
  judged: Judged[],
  { part, context }: Place,
): Promise<void> {
  const made = judged.filter(({ verdict }) => verdict.kind === 'remove')
  const ids = made.map(({ entry }) => entry.documentId)
  const changed = await changedAfter(operations, part, { ids, context })
  const used = await usersOf(operations, ids, context)
  const { tenant, target } = context
  const recorded = await pointedAt(operations, { tenant, references: target.onRecord, ids })
  const moneyAsked = await moneyAskedFor(operations, judged, context)
  for (const each of judged) {
    const id = each.entry.documentId
    if (each.verdict.kind === 'remove' && changed.has(id)) each.verdict = keep('changed')
    else if (used.has(id)) each.verdict = keep('used', used.get(id))
    else if (moneyAsked.has(id)) each.verdict = keep('used')
    else if (recorded.has(id)) each.verdict = keep('on-record')
  }
}

/** Of records that were made: what kind of record uses each, if any does. */
async function usersOf(
  operations: Operations,
  ids: string[],
  context: JudgeContext,
): Promise<Map<string, string>> {
  const { payload, tenant, collection, target } = context
  const own = new Set([...target.parts, ...target.onRecord].map((each) => each.collection))
  const references = referencesTo(payload, collection).filter((each) => !own.has(each.collection))
  const byOwnFields = ids.flatMap((id) => {
    const by = context.pointedByOwn.get(id)
    return by ? [[id, by] as const] : []
  })
  return new Map([
    ...(await requestedFor(operations, ids, context)),
    ...byOwnFields,
    ...(await usedParts(operations, ids, context)),
    ...(await pointedAt(operations, { tenant, references, ids })),
  ])
}

async function moneyAskedFor(
  operations: Operations,
  judged: Judged[],
  { tenant, target }: JudgeContext,
): Promise<Set<string>> {
  const since = judged[0]?.entry.id
  const open = ['remove', 'restore']
  const rows = judged.flatMap(({ row, verdict }) =>
    row && open.includes(verdict.kind) ? [row] : [],
  )
  if (!since || !target.usedSince) return new Set()
  return target.usedSince(operations, { tenant, rows, since })
}

type Asked = { ids: string[]; context: JudgeContext }

async function changedAfter(
  operations: Operations,
  { last }: PartRow,
  { ids, context: { tenant, collection } }: Asked,
): Promise<Set<string>> {
  if (!ids.length) return new Set()
  const later = await operations.sum({ tenant }, slugs.auditLog, {
    where: {
      documentId: { in: ids },
      collection: { equals: collection },
      sequence: { greater_than: last },
    },
    groupBy: ['documentId'],
    fields: [],
  })
  return new Set(later.map(({ documentId }) => String(documentId)))
}

/** Records whose own parts, such as a sub-ledger, are in use: money was posted to it. */
async function usedParts(
  operations: Operations,
  ids: string[],
  { payload, tenant, target }: JudgeContext,
): Promise<Map<string, string>> {
  const used = new Map<string, string>()
  if (!ids.length) return used
  for (const { collection, field } of target.parts) {
    const references = referencesTo(payload, collection)
    if (!references.length) continue
    const parts = await allRows<Stored>(operations, { tenant }, collection, {
      where: { [field]: { in: ids } },
      select: [field],
    })
    const by = await pointedAt(operations, { tenant, references, ids: parts.map(({ id }) => id) })
    for (const part of parts) {
      const user = by.get(part.id)
      if (user) used.set(String(part[field]), user)
    }
  }
  return used
}

/** Records that somebody was asked to approve something of. */
async function requestedFor(
  operations: Operations,
  ids: string[],
  { tenant, collection }: JudgeContext,
): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const requests = await operations.sum({ tenant }, slugs.approvalRequests, {
    where: { documentId: { in: ids }, targetCollection: { equals: collection } },
    groupBy: ['documentId'],
    fields: [],
  })
  return new Map(requests.map(({ documentId }) => [String(documentId), slugs.approvalRequests]))
}

/** What once was this record's may be another's by now. */
async function keepInTheWay(
  operations: Operations,
  judged: Judged[],
  { tenant, target, ownFields }: JudgeContext,
): Promise<void> {
  const restoring = judged.filter(({ verdict }) => verdict.kind === 'restore')
  const records = restoring.map(({ row, verdict }) => ({
    row,
    set: verdict.kind === 'restore' ? verdict.set : {},
  })) as Restoring[]
  const blocked = (await target.inTheWay?.(operations, tenant, records)) ?? new Set()
  const taken = await ownFields.taken(
    operations,
    records.map(({ row, set }) => ({
      id: row.id,
      before: valuesIn(row.custom),
      after: valuesIn('custom' in set ? set.custom : row.custom),
    })),
  )
  for (const [at, each] of restoring.entries())
    if (blocked.has(each.entry.documentId) || taken[at]?.length) each.verdict = keep('taken')
}
