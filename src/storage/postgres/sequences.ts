import type { Scope } from '../types'
import type { Connection } from './connection'
import { newId } from './identifiers'
import { storageErrors } from '../errors'

/**
 * Takes `count` numbers; the row stays locked until the transaction ends, so that a rollback gives
 * them back and none is missing. `count` 0 only locks.
 * @returns the first number taken
 */
export async function nextNumbers(
  connection: Connection,
  scope: Scope,
  sequence: string,
  count: number,
  atLeast = 1,
): Promise<number> {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw storageErrors.FIELD_UNKNOWN(`"${count}" is not a count of numbers.`)
  }
  const key = `${'tenant' in scope ? scope.tenant : 'platform'}:${sequence}`
  const answer = await connection.query(
    `insert into sequences (id, key, last) values ($1::uuid, $2, $4::numeric - 1 + $3::numeric)
     on conflict (key) do update set last = greatest(sequences.last, $4::numeric - 1) + $3::numeric
     returning last`,
    [newId(), key, count, atLeast],
  )
  return Number(answer.rows[0]?.[0]) - count + 1
}
