import type { Writable } from 'node:stream'
import type { Actor } from '../../domain/actor'
import type { Storage } from '../../storage/types'
import type { FieldProblem } from '../rules/refusal'

/** One row of the file. The header is row 1. */
export type ImportRow = {
  row: number
  /** By column name, without outer spaces; an empty cell is ''. */
  cells: Record<string, string>
  /** As they came, for the file of rejected rows. */
  raw: string[]
  /** Why the row can't even be read. */
  unreadable?: string
}

export type ImportProblem = FieldProblem & { row: number }

export type RowOutcome = {
  row: ImportRow
  result: 'created' | 'updated' | 'unchanged' | 'refused'
  /** Why the row was refused. */
  problems: FieldProblem[]
  /** What a person should look at; the row was taken all the same. */
  warnings: FieldProblem[]
}

export type ImportReport = {
  dryRun: boolean
  /** The record by which the import can be undone; null when it changed nothing. */
  change: string | null
  rows: number
  created: number
  updated: number
  unchanged: number
  refused: number
  /** The first ones; `errorCount` has them all. */
  errors: ImportProblem[]
  errorCount: number
  warnings: ImportProblem[]
  warningCount: number
}

/** What a file calls our columns: ours by the file's name in small letters; null leaves the column out. */
export type ColumnNames = Readonly<Record<string, string | null>>

export type ImportOptions = {
  tenant: string
  source: AsyncIterable<Buffer>
  actor: Actor
  /** What the file is called; it names the import where it can be undone. */
  file?: string
  /** Keys of the society's own fields that this person may not change: no columns of the file. */
  lockedFields?: string[]
  /** What the file calls our columns, where it has other names. */
  columnNames?: ColumnNames
  /** Checks everything and writes nothing. */
  dryRun?: boolean
  /** Gets the refused rows as CSV, with their row number and the reason, to be corrected and imported again. */
  rejects?: Writable
  /** After each chunk, with the rows done so far. */
  onProgress?: (rows: number) => void
}

export type ImportPlatform = { storage: Storage }

export type Columns = { required: readonly string[]; optional?: readonly string[] }
