import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { storageErrors } from '../errors'

const KEY = /^[A-Za-z0-9_-]{1,60}$/

type Sort = string | string[] | null | undefined
type FindArguments = { collection: string; sort?: Sort }
type Tables = Record<string, Record<string, unknown>>
type Adapter = {
  tables: Tables
  tableNameMap: Map<string, string>
  payload: { collections: Record<string, { config: { flattenedFields: Marked[] } } | undefined> }
  find: (this: Adapter, args: FindArguments) => unknown
}
type Marked = { name: string; custom?: { societyFields?: boolean } }

/**
 * Lets a list be in the order of one key of a JSON field: Payload's own order is that of the whole
 * object. The query is built over the same table with that column replaced by the key inside it.
 */
export function withJsonSort<Factory extends { init: (args: never) => unknown }>(
  factory: Factory,
): Factory {
  const init = factory.init as (args: unknown) => Adapter
  return {
    ...factory,
    init: (args: unknown) => {
      const adapter = init(args)
      const { find } = adapter
      adapter.find = function (asked) {
        const key = sortedKey(this, asked)
        return find.call(key ? inOrderOf(this, asked.collection, key) : this, asked)
      }
      return adapter
    },
  } as unknown as Factory
}

type SortedKey = { field: string; key: string; isDescending: boolean }

/** @throws QUERY_INVALID for a key that no such field can hold */
function sortedKey({ payload }: Adapter, { collection, sort }: FindArguments): SortedKey | null {
  const fields = payload.collections[collection]?.config.flattenedFields ?? []
  const marked = fields.find(({ custom }) => custom?.societyFields)
  if (!marked) return null
  for (const each of [sort ?? []].flat()) {
    const [field, key, ...deeper] = each.replace(/^-/, '').replaceAll('__', '.').split('.')
    if (field !== marked.name || key === undefined) continue
    if (deeper.length || !KEY.test(key))
      throw storageErrors.QUERY_INVALID(`"${each}" is no key of a field.`)
    return { field, key, isDescending: each.startsWith('-') }
  }
  return null
}

/** The adapter as it is, but for one column of one table. */
function inOrderOf(adapter: Adapter, collection: string, sorted: SortedKey): Adapter {
  const name = adapter.tableNameMap.get(collection.replaceAll('-', '_')) ?? ''
  const table = adapter.tables[name]
  const column = table?.[sorted.field]
  if (!table || !column) return adapter
  const inside = keyOf(column as PgColumn, sorted)
  const replaced = new Proxy(table, {
    get: (target, property) =>
      property === sorted.field ? inside : (Reflect.get(target, property) as unknown),
  })
  const tables = { ...adapter.tables, [name]: replaced }
  return Object.create(adapter, { tables: { value: tables } }) as Adapter
}

/** Records without a value come last, whichever way. */
function keyOf(column: PgColumn, { key, isDescending }: SortedKey): SQL {
  const inside = sql`${column} -> ${sql.raw(`'${key}'`)}`
  const ordered = isDescending ? sql`coalesce(${inside}, 'null'::jsonb)` : inside
  return Object.assign(ordered, { name: column.name, table: column.table })
}
