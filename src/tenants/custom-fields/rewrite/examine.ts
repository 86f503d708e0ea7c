import { isEmpty, sameValue, textOfValue } from '../../../domain/custom-fields'
import type { Operations } from '../../../storage/types'
import type { Redefinition } from './redefinition'
import { rewritten, type Rewritten } from './rewritten'

const BAD_ROWS = 20

export type BadRow = { id: string; value: string; message: string }

/** What a change of a definition would do to the records that are there. */
export type Examination = {
  records: number
  /** Records that hold a value of the field now. */
  holding: number
  /** Records whose value will be another one. */
  changing: number
  /** Records that can't follow: with one of them the change is refused. */
  refused: number
  /** The first of them. */
  bad: BadRow[]
}

/** Tries a change of a definition on every record, and writes nothing. */
export async function examine(operations: Operations, change: Redefinition): Promise<Examination> {
  const found: Examination = { records: 0, holding: 0, changing: 0, refused: 0, bad: [] }
  for await (const page of rewritten(operations, change))
    for (const row of page) count(found, row, change)
  return found
}

function count(found: Examination, row: Rewritten, { before, after }: Redefinition): void {
  const { key } = after
  const [old, next] = [row.before[key] ?? null, row.after[key] ?? null]
  found.records += 1
  if (!isEmpty(old)) found.holding += 1
  if (row.problem) {
    found.refused += 1
    const value = textOfValue(before ?? after, old)
    if (found.bad.length < BAD_ROWS) found.bad.push({ id: row.id, value, message: row.problem })
  } else if (!sameValue(old, next)) found.changing += 1
}
