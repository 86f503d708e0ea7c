import type { Part } from '../bulk-changes/register'
import type { ImportRow } from './types'

type Decided = {
  draft: { row: ImportRow }
  stored: object | undefined
  set: Record<string, unknown>
  problems: unknown[]
}

/** What a chunk wrote, new records first: the order in which they were given to the audit log. */
export function touched(decisions: Decided[]): Part {
  const accepted = decisions.filter(({ problems }) => !problems.length)
  const created = accepted.filter(({ stored }) => !stored)
  const updated = accepted.filter(({ stored, set }) => stored && Object.keys(set).length)
  const rows = [...created, ...updated].map(({ draft }) => draft.row.row)
  return { created: created.length, updated: updated.length, rows }
}
