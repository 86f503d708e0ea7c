import { sameValue } from '../custom-fields'

/** Why a record stays as it is when what changed it is undone. */
export const undoProblems = [
  'changed',
  'used',
  'personal',
  'taken',
  'on-record',
  'unsupported',
] as const
export type UndoProblem = (typeof undoProblems)[number]

/** A field of a change as the audit log tells it. */
export type LoggedChange = { field: string; before: unknown; after: unknown; isPersonal?: boolean }

type Row = Readonly<Record<string, unknown>>

/** What is to be written to put a record back, or why it can't be. */
export type Restored = { set: Record<string, unknown> } | { problem: UndoProblem }

const CUSTOM = 'custom'

/**
 * Puts the fields of one change back to what they were before. All of them or none: a record of which
 * one field was changed again since is left to people.
 * @param row the record as it is stored now, groups by path
 */
export function restore(changes: readonly LoggedChange[], row: Row): Restored {
  if (changes.some(({ isPersonal }) => isPersonal)) return { problem: 'personal' }
  const set: Record<string, unknown> = {}
  const own = { ...(row[CUSTOM] as Record<string, unknown> | null) }
  for (const { field, before, after } of changes) {
    const key = ownKey(field)
    if (key === null && !(field in row)) return { problem: 'unsupported' }
    const now = key === null ? row[field] : own[key]
    if (!isSame(now, after)) return { problem: 'changed' }
    if (key === null) set[field] = before ?? null
    else {
      own[key] = before ?? null
      set[CUSTOM] = own
    }
  }
  if (set[CUSTOM]) set[CUSTOM] = withoutNothing(own)
  return { set }
}

/** The same change, the other way round. */
export const turnedRound = (changes: readonly LoggedChange[]): LoggedChange[] =>
  changes.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before }))

const ownKey = (field: string): string | null =>
  field.startsWith(`${CUSTOM}.`) ? field.slice(CUSTOM.length + 1) : null

const isSame = (left: unknown, right: unknown): boolean =>
  sameValue(left, right) || JSON.stringify(left ?? null) === JSON.stringify(right ?? null)

const withoutNothing = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
