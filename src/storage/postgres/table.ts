import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { getTableColumns, type Table } from 'drizzle-orm'
import { storageErrors } from '../errors'
import type { Row, Scope } from '../types'

/** A stored field: its column, and how a value goes in and comes out. */
export type Column = {
  field: string
  name: string
  type: string
  encode: (value: unknown) => unknown
  decode: (value: unknown) => unknown
}

export type CollectionTable = {
  collection: string
  name: string
  columns: Map<string, Column>
  isTenantOwned: boolean
}

const tables = new WeakMap<object, Map<string, CollectionTable>>()

/** The table of a collection, with only the fields that live in its own row. */
export function tableOf(adapter: PostgresAdapter, collection: string): CollectionTable {
  const known = tables.get(adapter) ?? new Map<string, CollectionTable>()
  tables.set(adapter, known)
  const cached = known.get(collection)
  if (cached) return cached
  const name = adapter.tableNameMap.get(collection.replaceAll('-', '_'))
  const table = name ? adapter.tables[name] : undefined
  if (!name || !table)
    throw storageErrors.COLLECTION_UNKNOWN(`There is no collection "${collection}".`)
  const columns = new Map<string, Column>()
  for (const [key, column] of Object.entries(getTableColumns(table as unknown as Table))) {
    const field = key.replaceAll('_', '.')
    columns.set(field, {
      field,
      name: column.name,
      type: column.getSQLType(),
      ...codec(column.getSQLType()),
    })
  }
  const described = { collection, name, columns, isTenantOwned: columns.has('tenant') }
  known.set(collection, described)
  return described
}

/** @throws FIELD_UNKNOWN when the collection stores no such field in its row */
export function columnOf(table: CollectionTable, field: string): Column {
  const column = table.columns.get(field)
  if (column) return column
  throw storageErrors.FIELD_UNKNOWN(`"${table.collection}" stores no field "${field}" in its rows.`)
}

/** The tenant a call is bound to. @throws TENANT_REQUIRED when a tenant-owned collection is touched without one */
export function tenantOf(table: CollectionTable, scope: Scope): string | null {
  if ('tenant' in scope) {
    if (typeof scope.tenant === 'string' && scope.tenant !== '')
      return table.isTenantOwned ? scope.tenant : null
  } else if (scope.platform === true) return null
  throw storageErrors.TENANT_REQUIRED(`A call on "${table.collection}" names no tenant.`)
}

/** @throws TENANT_REQUIRED when the row names a tenant that is not its own */
export function assertOwn(table: CollectionTable, tenant: string, row: Row): void {
  if (row.tenant === undefined || row.tenant === tenant) return
  throw storageErrors.TENANT_REQUIRED(`A row for "${table.collection}" belongs to another tenant.`)
}

export const quote = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`

/** The type as it is written in a cast; enum types need quotes, built-in ones must not have them. */
export const castOf = (column: Column): string =>
  /^enum_/.test(column.type) ? quote(column.type) : column.type

const same = (value: unknown) => value
const orNull = (value: unknown) => (value === undefined ? null : value)

function codec(type: string): Pick<Column, 'encode' | 'decode'> {
  if (type === 'jsonb' || type === 'json') {
    return {
      encode: (value) => (value === undefined || value === null ? null : JSON.stringify(value)),
      decode: same,
    }
  }
  if (type === 'numeric') {
    return { encode: orNull, decode: (value) => (value === null ? null : Number(value)) }
  }
  if (type.startsWith('timestamp')) {
    return {
      encode: (value) => (value instanceof Date ? value.toISOString() : orNull(value)),
      decode: (value) => (value instanceof Date ? value.toISOString() : value),
    }
  }
  return { encode: orNull, decode: same }
}
