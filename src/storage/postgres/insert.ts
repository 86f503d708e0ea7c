import type { InsertOptions, Row, Scope } from '../types'
import type { Connection } from './connection'
import { arrayLiteral } from './array-literal'
import { newId } from './identifiers'
import {
  assertOwn,
  castOf,
  columnOf,
  quote,
  tableOf,
  tenantOf,
  type CollectionTable,
  type Column,
} from './table'

/** Rows a statement; keeps the parameter arrays of one statement to a few megabytes. */
const ROWS_PER_STATEMENT = 5000

/** `insert … select from unnest`: one array a column, so that the statement's size does not grow with the rows. */
export async function insertMany(
  connection: Connection,
  scope: Scope,
  collection: string,
  rows: Row[],
  { onConflict = 'fail' }: InsertOptions = {},
): Promise<string[]> {
  const table = tableOf(connection.adapter, collection)
  const tenant = tenantOf(table, scope)
  const inserted: string[] = []
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const chunk = rows.slice(start, start + ROWS_PER_STATEMENT)
    const ids = chunk.map((row) => (row.id as string | undefined) ?? newId())
    const { text, values } = insertStatement(table, { tenant, ids, rows: chunk })
    if (onConflict === 'fail') {
      await connection.query(text, values)
      for (const id of ids) inserted.push(id)
      continue
    }
    const answer = await connection.query(`${text} on conflict do nothing returning id`, values)
    const stored = new Set(answer.rows.map(([id]) => id as string))
    for (const id of ids) if (stored.has(id)) inserted.push(id)
  }
  return inserted
}

/** Rows to insert: their ids and their tenant stand beside them, so that no row is copied for these. */
export type Insertion = { tenant: string | null; ids: string[]; rows: Row[] }

/**
 * `insert into … select * from unnest(…)` for rows that may have different fields.
 * @throws TENANT_REQUIRED when a row names another tenant
 */
export function insertStatement(
  table: CollectionTable,
  { tenant, ids, rows }: Insertion,
): { text: string; values: unknown[] } {
  const isStamped = table.isTenantOwned && tenant !== null
  const fields = new Set(isStamped ? ['id', 'tenant'] : ['id'])
  for (const row of rows) {
    if (isStamped) assertOwn(table, tenant, row)
    for (const field in row) fields.add(field)
  }
  const columns = [...fields].map((field) => columnOf(table, field))
  const names = columns.map((column) => quote(column.name)).join(', ')
  const arrays = columns.map((column, index) => `$${index + 1}::${castOf(column)}[]`).join(', ')
  return {
    text: `insert into ${quote(table.name)} (${names}) select * from unnest(${arrays})`,
    values: columns.map((column) => {
      if (column.field === 'id') return arrayLiteral(ids)
      if (column.field === 'tenant' && isStamped) return arrayLiteral(rows.map(() => tenant))
      return columnArray(column, rows)
    }),
  }
}

/** One column's values, encoded, in row order. */
export function columnArray(column: Column, rows: Row[]): unknown {
  const list = new Array<unknown>(rows.length)
  for (let index = 0; index < rows.length; index += 1) {
    list[index] = column.encode((rows[index] as Row)[column.field])
  }
  return arrayLiteral(list)
}
