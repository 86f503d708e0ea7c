import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { columnOf, quote, tableOf, type CollectionTable, type Column } from './table'

export type Grouping = {
  /** The joins that related fields need. */
  joins: string
  /** Each with the name that was asked for as its field. */
  columns: Column[]
  /** How the statement names them. */
  names: string[]
}

/**
 * What a sum is grouped by: fields of the rows themselves, and fields of rows of the same society that
 * they point to.
 * @throws FIELD_UNKNOWN for a field that neither of them stores
 */
export function grouping(
  adapter: PostgresAdapter,
  table: CollectionTable,
  groupBy: string[],
  related: Record<string, string>,
): Grouping {
  const joins = new Map<string, string>()
  const columns: Column[] = []
  const names: string[] = []
  for (const field of groupBy) {
    const [first = '', ...rest] = field.split('.')
    const collection = related[first]
    if (!collection) {
      const column = columnOf(table, field)
      columns.push(column)
      names.push(`t.${quote(column.name)}`)
      continue
    }
    const other = tableOf(adapter, collection)
    const alias = quote(`related_${first}`)
    joins.set(alias, joinOf(table, other, { first, alias }))
    const column = columnOf(other, rest.join('.'))
    columns.push({ ...column, field })
    names.push(`${alias}.${quote(column.name)}`)
  }
  return { joins: [...joins.values()].join(' '), columns, names }
}

type Pointing = { first: string; alias: string }

function joinOf(table: CollectionTable, other: CollectionTable, { first, alias }: Pointing) {
  const pointer = `t.${quote(columnOf(table, first).name)}`
  const own =
    table.isTenantOwned && other.isTenantOwned
      ? ` and ${alias}.${quote(columnOf(other, 'tenant').name)} = t.${quote(columnOf(table, 'tenant').name)}`
      : ''
  return `left join ${quote(other.name)} ${alias} on ${alias}."id" = ${pointer}${own}`
}
