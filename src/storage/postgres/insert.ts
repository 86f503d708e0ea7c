import type { InsertOptions, Row, Scope } from '../types'
import type { Connection } from './connection'
import { newId } from './identifiers'
import {
  castOf,
  columnOf,
  quote,
  stamp,
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
    const chunk = rows
      .slice(start, start + ROWS_PER_STATEMENT)
      .map((row) => prepare(table, tenant, row))
    const { text, values } = insertStatement(table, chunk)
    if (onConflict === 'fail') {
      await connection.query(text, values)
      for (const row of chunk) inserted.push(row.id as string)
      continue
    }
    const answer = await connection.query(`${text} on conflict do nothing returning id`, values)
    const ids = new Set(answer.rows.map(([id]) => id as string))
    for (const row of chunk) if (ids.has(row.id as string)) inserted.push(row.id as string)
  }
  return inserted
}

/** `insert into … select * from unnest(…)` for rows that may have different fields. */
export function insertStatement(
  table: CollectionTable,
  rows: Row[],
): { text: string; values: unknown[] } {
  const fields = new Set<string>()
  for (const row of rows) for (const field of Object.keys(row)) fields.add(field)
  const columns = [...fields].map((field) => columnOf(table, field))
  const names = columns.map((column) => quote(column.name)).join(', ')
  const arrays = columns.map((column, index) => `$${index + 1}::${castOf(column)}[]`).join(', ')
  return {
    text: `insert into ${quote(table.name)} (${names}) select * from unnest(${arrays})`,
    values: columns.map((column) => columnArray(column, rows)),
  }
}

/** One column's values, encoded, in row order. */
export function columnArray(column: Column, rows: Row[]): unknown[] {
  const list = new Array<unknown>(rows.length)
  for (let index = 0; index < rows.length; index += 1) {
    list[index] = column.encode((rows[index] as Row)[column.field])
  }
  return list
}

function prepare(table: CollectionTable, tenant: string | null, row: Row): Row {
  const stamped = stamp(table, tenant, row)
  return stamped.id === undefined ? { ...stamped, id: newId() } : stamped
}
