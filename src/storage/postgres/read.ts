import type { Row, Scope, StreamOptions, SumOptions } from '../types'
import type { Connection } from './connection'
import { grouping } from './grouping'
import {
  castOf,
  columnOf,
  quote,
  tableOf,
  tenantOf,
  type CollectionTable,
  type Column,
} from './table'
import { scoped, Values } from './where'

const DEFAULT_PAGE_SIZE = 5000

/** Keyset pages: each page asks for what comes after the last row of the one before. */
export async function* stream(
  connection: Connection,
  scope: Scope,
  collection: string,
  {
    where,
    select,
    orderBy = [],
    descending = false,
    pageSize = DEFAULT_PAGE_SIZE,
  }: StreamOptions = {},
): AsyncGenerator<Row[]> {
  const table = tableOf(connection.adapter, collection)
  const tenant = tenantOf(table, scope)
  const order = [...orderBy.filter((field) => field !== 'id'), 'id'].map((field) =>
    columnOf(table, field),
  )
  const columns = selected(table, select, order)
  let last: Row | null = null
  for (;;) {
    const values = new Values()
    const conditions = [scoped(table, tenant, where, values)]
    if (last) conditions.push(beyond(order, last, { values, descending }))
    const answer = await connection.query(
      `select ${columns.map((column) => `t.${quote(column.name)}`).join(', ')} from ${quote(table.name)} t ` +
        `where ${conditions.join(' and ')} order by ${order.map((column) => orderExpression(column) + (descending ? ' desc' : '')).join(', ')} limit ${Number(pageSize)}`,
      values.list,
    )
    const page = answer.rows.map((cells) => decodeRow(columns, cells))
    if (page.length) yield page
    if (page.length < pageSize) return
    last = page[page.length - 1] as Row
  }
}

/** Sums and a count by group. */
export async function sum(
  connection: Connection,
  scope: Scope,
  collection: string,
  { where, groupBy = [], related = {}, fields }: SumOptions,
): Promise<(Row & { count: number })[]> {
  const table = tableOf(connection.adapter, collection)
  const values = new Values()
  const filter = scoped(table, tenantOf(table, scope), where, values)
  const { joins, columns: groups, names } = grouping(connection.adapter, table, groupBy, related)
  const sums = fields.map((field) => columnOf(table, field))
  const expressions = [
    ...names,
    ...sums.map((column) => `coalesce(sum(t.${quote(column.name)}), 0)`),
    'count(*)',
  ]
  const order = names.length ? `group by ${names.join(', ')} order by ${names.join(', ')}` : ''
  const answer = await connection.query(
    `select ${expressions.join(', ')} from ${quote(table.name)} t ${joins} where ${filter} ${order}`,
    values.list,
  )
  return answer.rows.map((cells) => ({
    ...decodeRow(groups, cells),
    ...Object.fromEntries(
      sums.map((column, index) => [column.field, Number(cells[groups.length + index])]),
    ),
    count: Number(cells[groups.length + sums.length]),
  }))
}

function selected(table: CollectionTable, select: string[] | undefined, order: Column[]): Column[] {
  if (!select) return [...table.columns.values()]
  const fields = new Set([...select, ...order.map((column) => column.field)])
  return [...fields].map((field) => columnOf(table, field))
}

function decodeRow(columns: Column[], cells: unknown[]): Row {
  const row: Row = {}
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index] as Column
    row[column.field] = column.decode(cells[index])
  }
  return row
}

/** A row comparison knows no null: an empty text sorts as the empty text. */
function orderExpression(column: Column): string {
  const name = `t.${quote(column.name)}`
  return column.type === 'varchar' ? `coalesce(${name}, '')` : name
}

type Direction = { values: Values; descending: boolean }

function beyond(order: Column[], last: Row, { values, descending }: Direction): string {
  const left = order.map(orderExpression).join(', ')
  const right = order.map((column) =>
    values.add(
      column.encode(last[column.field]) ?? (column.type === 'varchar' ? '' : null),
      castOf(column),
    ),
  )
  return `(${left}) ${descending ? '<' : '>'} (${right.join(', ')})`
}
