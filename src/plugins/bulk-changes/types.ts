import type { UndoProblem } from '../../domain/bulk-changes'
import type { Row } from '../../storage/types'

export type BulkChangeRow = Row & {
  id: string
  tenant: string
  kind: 'import' | 'edit'
  targetCollection: string
  about: string | null
  status: 'previewed' | 'editing' | 'done' | 'undoing' | 'undone'
  created: number
  updated: number
  refused: number
  maker: string
  makerName: string
  kept: number | null
  field: string | null
  value: unknown
  filter: unknown
  cursor: string | null
  report: unknown
  undoReport: KeptRecord[] | null
  createdAt: string
}

export type PartRow = Row & {
  id: string
  change: string
  position: number
  first: number
  last: number
  rows: number[] | null
  undone: boolean
  kept: KeptRecord[] | null
}

/** A record that an undo leaves as it is, and why. */
export type KeptRecord = {
  document: string
  /** The member's number or the name, as people know it. */
  record: string
  /** Of the file; null for a bulk edit. */
  row: number | null
  problem: UndoProblem
  /** The kind of record that uses it. */
  by?: string
}

/** What an undo did, or would do. */
export type UndoReport = {
  removed: number
  restored: number
  kept: number
  /** The first of those that stay as they are. */
  records: KeptRecord[]
}
