import type { Row, Scope } from '../types'
import type { Connection } from './connection'
import { newId } from './identifiers'
import { insertStatement } from './insert'
import { columnOf, quote, tableOf, tenantOf } from './table'

const ROWS_PER_STATEMENT = 5000

/**
 * Adds amounts to the row of each key, or makes the row. The rows of one call are added up first and
 * sorted by key, so that two calls at the same time lock them in the same order.
 */
export async function addMany(
  connection: Connection,
  scope: Scope,
  collection: string,
  rows: Row[],
  { keyFields, amountFields }: { keyFields: string[]; amountFields: string[] },
): Promise<void> {
  const table = tableOf(connection.adapter, collection)
  const tenant = tenantOf(table, scope)
  const merged = addUp(rows, keyFields, amountFields)
  const unique = [...(tenant === null ? [] : ['tenant']), ...keyFields]
  const target = unique.map((field) => quote(columnOf(table, field).name)).join(', ')
  const sums = amountFields
    .map((field) => quote(columnOf(table, field).name))
    .map((name) => `${name} = ${quote(table.name)}.${name} + excluded.${name}`)
    .join(', ')
  for (let start = 0; start < merged.length; start += ROWS_PER_STATEMENT) {
    const chunk = merged.slice(start, start + ROWS_PER_STATEMENT)
    const ids = chunk.map((row) => (row.id as string | undefined) ?? newId())
    const { text, values } = insertStatement(table, { tenant, ids, rows: chunk })
    await connection.query(`${text} on conflict (${target}) do update set ${sums}`, values)
  }
}

function addUp(rows: Row[], keyFields: string[], amountFields: string[]): Row[] {
  const byKey = new Map<string, Row>()
  for (const row of rows) {
    const key =
      keyFields.length === 1
        ? String(row[keyFields[0] as string])
        : JSON.stringify(keyFields.map((field) => row[field]))
    const known = byKey.get(key)
    if (!known) byKey.set(key, { ...row })
    else for (const field of amountFields) known[field] = Number(known[field]) + Number(row[field])
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}
