import type { Position } from '../../formula'
import type { FormatColumn } from './schema'

/** One thing wrong with a definition: where, and a plain sentence. */
export type FormatProblem = {
  path: string
  message: string
  /** Of a formula: what kind of problem it is, the same in every language. */
  code?: string
  /** Of a formula: where in its text. */
  position?: Position
}

/** A setting of the column and the rest of a sentence that starts with the column's name. */
export type ColumnProblem = FormatProblem & { path: keyof FormatColumn }
