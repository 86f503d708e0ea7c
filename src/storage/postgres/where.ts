import type { Where } from 'payload'
import { storageErrors } from '../errors'
import { castOf, columnOf, quote, type CollectionTable, type Column } from './table'

/** Collects the values of a statement; what is written into the text is only `$1`, `$2`, … */
export class Values {
  readonly list: unknown[] = []

  add(value: unknown, cast: string): string {
    this.list.push(value)
    return `$${this.list.length}::${cast}`
  }
}

/** The words of a text column, as queries and their index must both write it. */
export const wordsOf = (column: string): string =>
  `to_tsvector('simple'::regconfig, coalesce(${column}, '')::text)`

type Comparison = (column: string, value: unknown, field: Column, values: Values) => string

const compare =
  (operator: string): Comparison =>
  (column, value, field, values) =>
    `${column} ${operator} ${values.add(field.encode(value), castOf(field))}`

/**
 * The planner neither uses an index for `is not distinct from` nor knows how many rows fit it: null and
 * values are asked for in their own ways.
 */
const equals: Comparison = (column, value, field, values) =>
  field.encode(value) === null ? `${column} is null` : compare('=')(column, value, field, values)

const differs: Comparison = (column, value, field, values) =>
  field.encode(value) === null
    ? `${column} is not null`
    : compare('is distinct from')(column, value, field, values)

const anyOf =
  (negated: boolean): Comparison =>
  (column, value, field, values) => {
    if (!Array.isArray(value)) throw storageErrors.OPERATOR_UNKNOWN('"in" takes a list of values.')
    const list = values.add(value.map(field.encode), `${castOf(field)}[]`)
    return negated ? `(${column} is null or ${column} <> all(${list}))` : `${column} = any(${list})`
  }

const like: Comparison = (column, value, _field, values) => {
  const escaped = String(value).replace(/[\\%_]/g, (character) => `\\${character}`)
  return `${column}::text ilike ${values.add(`%${escaped}%`, 'text')}`
}

/** Each of the words begins a word of the field. A field that is marked for it has an index for this. */
const words: Comparison = (column, value, _field, values) => {
  const asked = String(value).match(/[\p{L}\p{N}]+/gu) ?? []
  if (!asked.length) return 'false'
  const query = asked.map((word) => `${word.toLowerCase()}:*`).join(' & ')
  return `${wordsOf(column)} @@ to_tsquery('simple', ${values.add(query, 'text')})`
}

const operators: Record<string, Comparison> = {
  equals,
  not_equals: differs,
  greater_than: compare('>'),
  greater_than_equal: compare('>='),
  less_than: compare('<'),
  less_than_equal: compare('<='),
  in: anyOf(false),
  not_in: anyOf(true),
  like,
  contains: like,
  words,
  exists: (column, value) => `${column} is ${value === true || value === 'true' ? 'not ' : ''}null`,
}

/**
 * Payload's `where` as a condition.
 * @throws FIELD_UNKNOWN or OPERATOR_UNKNOWN for what storage can't ask a database
 */
export function condition(
  table: CollectionTable,
  where: Where | undefined,
  values: Values,
): string {
  const parts = Object.entries(where ?? {}).map(([key, value]) => {
    if (key.toLowerCase() === 'and') return joined(table, value as Where[], values, ' and ', 'true')
    if (key.toLowerCase() === 'or') return joined(table, value as Where[], values, ' or ', 'false')
    return fieldCondition(table, key, value as Record<string, unknown>, values)
  })
  return parts.length ? parts.join(' and ') : 'true'
}

function joined(
  table: CollectionTable,
  list: Where[],
  values: Values,
  word: string,
  none: string,
): string {
  if (!list.length) return none
  return `(${list.map((part) => `(${condition(table, part, values)})`).join(word)})`
}

function fieldCondition(
  table: CollectionTable,
  field: string,
  comparisons: Record<string, unknown>,
  values: Values,
): string {
  const column = columnOf(table, field)
  const parts = Object.entries(comparisons).map(([operator, value]) => {
    const apply = operators[operator]
    if (!apply) throw storageErrors.OPERATOR_UNKNOWN(`Storage knows no operator "${operator}".`)
    return apply(`t.${quote(column.name)}`, value, column, values)
  })
  return parts.length ? parts.join(' and ') : 'true'
}

/** The condition of a call: its tenant and its `where`. */
export function scoped(
  table: CollectionTable,
  tenant: string | null,
  where: Where | undefined,
  values: Values,
): string {
  const asked = condition(table, where, values)
  if (tenant === null) return asked
  return `t.${quote(columnOf(table, 'tenant').name)} = ${values.add(tenant, 'uuid')} and (${asked})`
}
