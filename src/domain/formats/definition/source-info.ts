import type { ColumnType, RecordKind } from './schema'

/** One field a definition may use, as the editor offers it. */
export type SourceInfo = {
  source: string
  label: string
  type: ColumnType
  /** The records it may stand in. */
  records: readonly RecordKind[]
  /** Text whose leading zeros count; surrounding spaces are dropped when it is read. */
  identifier?: true
}
