import { nameByPattern, namePatternProblem, type NameToken } from '../../formats/parts'

/** What the name of a file is made of. */
export type LedgerFileContext = {
  batch: { number: number; from: string; to: string }
  society: { code: string }
  /** Of how many files this is which, from 1. */
  part: number
}

const tokens: Record<string, NameToken<LedgerFileContext>> = {
  batch: { value: ({ batch }) => batch.number, kind: 'number' },
  from: { value: ({ batch }) => batch.from, kind: 'date' },
  to: { value: ({ batch }) => batch.to, kind: 'date' },
  society: { value: ({ society }) => society.code, kind: 'text' },
  part: { value: ({ part }) => part, kind: 'number' },
}

/** Says what is wrong with a pattern, in a sentence, or nothing. */
export const ledgerFileNameProblem = (pattern: string): string | undefined =>
  namePatternProblem(tokens, pattern)

/** @throws FORMAT_FILE_NAME when a value is unsafe in a file name */
export const ledgerFileName = (pattern: string, context: LedgerFileContext): string =>
  nameByPattern(tokens, pattern, context)
