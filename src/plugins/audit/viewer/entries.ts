import { slugs } from '../../../collections/slugs'
import type { AuditChange } from '../../../hooks/audit'
import type { Operations, Row } from '../../../storage/types'
import { whereOf, type AuditFilter } from './filter'

/** An entry as a reader of the log sees it. */
export type ShownEntry = {
  id: string
  sequence: number
  at: string
  actorName: string
  action: string
  collection: string
  documentId: string
  changes: AuditChange[]
  reason: string | null
}

export type AuditPage = {
  entries: ShownEntry[]
  /** The next page has the entries before this number; null at the end. */
  before: number | null
}

type Asked = { tenant: string; timeZone: string; filter: AuditFilter; before?: number }

const PAGE = 25

/** A page of a society's audit log, newest first. Each page starts where the one before ended, however long the log is. */
export async function auditPage(operations: Operations, asked: Asked): Promise<AuditPage> {
  for await (const rows of auditRows(operations, asked, PAGE + 1)) {
    const entries = rows.slice(0, PAGE)
    return { entries, before: rows.length > PAGE ? (entries.at(-1)?.sequence ?? null) : null }
  }
  return { entries: [], before: null }
}

/** All that fits, newest first, page by page. */
export async function* auditRows(
  operations: Operations,
  { tenant, timeZone, filter, before }: Asked,
  pageSize = 1000,
): AsyncGenerator<ShownEntry[]> {
  const earlier = before === undefined ? [] : [{ sequence: { less_than: before } }]
  const pages = operations.stream({ tenant }, slugs.auditLog, {
    where: { and: [whereOf(filter, { tenant, timeZone }), ...earlier] },
    orderBy: ['sequence'],
    descending: true,
    pageSize,
  })
  for await (const page of pages) yield page.map(shown)
}

const shown = (row: Row): ShownEntry => ({
  id: String(row.id),
  sequence: Number(row.sequence),
  at: new Date(row.at as string).toISOString(),
  actorName: String(row.actorName),
  action: String(row.action),
  collection: String(row.collection),
  documentId: String(row.documentId),
  changes: (row.changes as AuditChange[] | null) ?? [],
  reason: (row.reason as string | null | undefined) ?? null,
})
