import type { AuditChange } from '../../hooks/audit'
import type { TimelineEntry } from '../../plugins/membership/timeline/types'
import { placeOf } from './place'

/** An entry whose fields are named together with their collection. */
export type PlacedEntry = TimelineEntry & {
  /** What is shown as old and new. */
  shownChanges: AuditChange[]
}

/**
 * Names fields with their collection. `changes` gets the facts as well, so that what they point at is
 * looked up with the rest.
 */
export function placed(entry: TimelineEntry): PlacedEntry {
  const name = (field: string) => placeOf(entry.collection, field)
  const shownChanges = entry.changes.map((change) => ({ ...change, field: name(change.field) }))
  const facts = entry.facts.map(({ field, value }) => ({ field: name(field), value }))
  const pointers = facts.map(({ field, value }) => ({ field, before: null, after: value }))
  return { ...entry, shownChanges, facts, changes: [...shownChanges, ...pointers] }
}
