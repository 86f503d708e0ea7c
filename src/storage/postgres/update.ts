import type { Change, Row, Scope } from '../types'
import type { Connection } from './connection'
import { columnArray } from './insert'
import {
  castOf,
  columnOf,
  quote,
  tableOf,
  tenantOf,
  type CollectionTable,
  type Column,
} from './table'

const CHANGES_PER_STATEMENT = 5000

/** Applies each change whose row is still as expected; the ids of the others come back. */
export async function updateMany(
  connection: Connection,
  scope: Scope,
  collection: string,
  changes: Change[],
): Promise<string[]> {
  const table = tableOf(connection.adapter, collection)
  const tenant = tenantOf(table, scope)
  const applied = new Set<string>()
  for (const group of groupByFields(changes)) {
    for (let start = 0; start < group.length; start += CHANGES_PER_STATEMENT) {
      const { text, values } = updateStatement(
        table,
        tenant,
        group.slice(start, start + CHANGES_PER_STATEMENT),
      )
      const answer = await connection.query(text, values)
      for (const [id] of answer.rows) applied.add(id as string)
    }
  }
  return changes.filter(({ id }) => !applied.has(id)).map(({ id }) => id)
}

function groupByFields(changes: Change[]): Change[][] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const key = `${Object.keys(change.set).sort().join()}|${Object.keys(change.expect ?? {})
      .sort()
      .join()}`
    const group = groups.get(key)
    if (group) group.push(change)
    else groups.set(key, [change])
  }
  return [...groups.values()]
}

function updateStatement(table: CollectionTable, tenant: string | null, changes: Change[]) {
  const first = changes[0] as Change
  const set = Object.keys(first.set).map((field) => columnOf(table, field))
  const expect = Object.keys(first.expect ?? {}).map((field) => columnOf(table, field))
  const id = columnOf(table, 'id')
  const lists: [Column, Row[]][] = [
    [id, changes.map((change) => ({ id: change.id }))],
    ...set.map((column): [Column, Row[]] => [column, changes.map((change) => change.set)]),
    ...expect.map((column): [Column, Row[]] => [
      column,
      changes.map((change) => change.expect ?? {}),
    ]),
  ]
  const arrays = lists.map(([column], index) => `$${index + 1}::${castOf(column)}[]`).join(', ')
  const names = lists.map((_, index) => `c${index}`).join(', ')
  const assignments = set.map((column, index) => `${quote(column.name)} = v.c${index + 1}`)
  if (table.columns.has('updatedAt') && !('updatedAt' in first.set))
    assignments.push('"updated_at" = now()')
  const checks = expect.map(
    (column, index) => `t.${quote(column.name)} is not distinct from v.c${index + 1 + set.length}`,
  )
  const values: unknown[] = lists.map(([column, rows]) => columnArray(column, rows))
  if (tenant !== null)
    checks.push(`t.${quote(columnOf(table, 'tenant').name)} = $${values.push(tenant)}::uuid`)
  return {
    text:
      `update ${quote(table.name)} t set ${assignments.join(', ')} from unnest(${arrays}) as v(${names}) ` +
      `where ${['t.id = v.c0', ...checks].join(' and ')} returning t.id`,
    values,
  }
}
