import type { Where } from 'payload'
import { slugs } from '../../../../collections/slugs'
import type { AuditChange } from '../../../../hooks/audit'
import type { Row } from '../../../../storage/types'
import { newestRows } from '../newest'
import type { TimelineContext, TimelineEntry, TimelineKind } from '../types'

export type AuditRow = Row & {
  id: string
  at: string
  actorName: string
  action: string
  collection: string
  documentId: string
  changes: AuditChange[] | null
  reason: string | null
}

/** Entries of the audit log as entries of a timeline. */
export async function* auditEntries(
  context: TimelineContext,
  where: Where,
  kindOf: (row: AuditRow) => TimelineKind,
): AsyncGenerator<TimelineEntry> {
  for await (const row of newestRows<AuditRow>(context, slugs.auditLog, where)) {
    const { id, at, actorName, action, collection, documentId, changes, reason } = row
    yield {
      ...{ id, at, actorName, action, collection, reason },
      kind: kindOf(row),
      date: null,
      changes: changes ?? [],
      facts: [],
      money: null,
      source: action === 'delete' ? null : { collection, id: documentId },
    }
  }
}
