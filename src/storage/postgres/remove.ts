import type { Where } from 'payload'
import type { Scope } from '../types'
import type { Connection } from './connection'
import { quote, tableOf, tenantOf } from './table'
import { scoped, Values } from './where'

/** Removes the rows that `where` names. */
export async function removeMany(
  connection: Connection,
  scope: Scope,
  collection: string,
  where: Where,
): Promise<number> {
  const table = tableOf(connection.adapter, collection)
  const values = new Values()
  const filter = scoped(table, tenantOf(table, scope), where, values)
  const answer = await connection.query(
    `delete from ${quote(table.name)} t where ${filter}`,
    values.list,
  )
  return answer.rowCount
}
