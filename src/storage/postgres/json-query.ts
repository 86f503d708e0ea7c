import { getTableName, type Column } from 'drizzle-orm'
import { storageErrors } from '../errors'

type Question = {
  column: Column | string
  operator: string
  /** The field and the key inside it. */
  pathSegments: string[]
  value: unknown
}

const KEY = /^[A-Za-z0-9_-]{1,60}$/
const COMPARISONS: Record<string, string> = {
  greater_than: '>',
  greater_than_equal: '>=',
  less_than: '<',
  less_than_equal: '<=',
}

/** True for a question about one key of a JSON field; deeper ones are left to Payload. */
export const asksOneKey = ({ column, pathSegments }: Question): boolean =>
  pathSegments.length === 2 && (typeof column === 'string' || 'table' in column)

/**
 * What Payload asks of one key of a JSON field, as SQL. Payload's own query can't use an index, compares
 * no sizes, and names a column that a joined table may have, too.
 * @throws QUERY_INVALID for a key or a value that no such field can hold
 */
export function jsonQuery({ column, operator, pathSegments, value }: Question): string {
  const [, key = ''] = pathSegments
  if (!KEY.test(key))
    throw storageErrors.QUERY_INVALID(`"${pathSegments.join('.')}" is no key of a field.`)
  const json = columnName(column)
  return conditionOn(json, key, operator, value)
}

function conditionOn(json: string, key: string, operator: string, value: unknown): string {
  if (operator === 'exists') {
    const isThere = `coalesce(${json} ? '${key}', false)`
    return value === false || value === 'false' ? `(not ${isThere})` : isThere
  }
  if (operator === 'equals') return value === null ? missing(json, key) : holds(json, key, value)
  if (operator === 'not_equals')
    return value === null ? `(not ${missing(json, key)})` : negated(holds(json, key, value))
  if (operator === 'in') return anyOf(json, key, value)
  if (operator === 'not_in') return negated(anyOf(json, key, value))
  if (operator === 'like' || operator === 'contains') return contains(json, key, value)
  if (operator === 'not_like') return negated(contains(json, key, value))
  const comparison = COMPARISONS[operator]
  if (comparison) return compares(json, key, comparison, value)
  throw storageErrors.OPERATOR_UNKNOWN(`Storage knows no operator "${operator}" for JSON.`)
}

/** Containment is what the index answers; a list holds a value when one of its items is it. */
function holds(json: string, key: string, value: unknown): string {
  const [alone, listed] = [literal({ [key]: value }), literal({ [key]: [value] })]
  return `(${json} @> ${alone} or ${json} @> ${listed})`
}

/** A record without the field is not equal to anything. */
const negated = (condition: string): string => `(not coalesce(${condition}, false))`

const missing = (json: string, key: string): string =>
  `coalesce(not (${json} ? '${key}') or ${json} -> '${key}' = 'null'::jsonb, true)`

function anyOf(json: string, key: string, value: unknown): string {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.length ? `(${list.map((each) => holds(json, key, each)).join(' or ')})` : 'false'
}

function contains(json: string, key: string, value: unknown): string {
  const pattern = String(value).replace(/[\\%_]/g, (character) => `\\${character}`)
  return `(${json} ->> '${key}' ilike ${text(`%${pattern}%`)})`
}

/** Numbers with numbers, texts with texts: between kinds nothing is greater. */
function compares(json: string, key: string, comparison: string, value: unknown): string {
  const kind = typeof value === 'number' ? 'number' : 'string'
  const inner = `${json} -> '${key}'`
  return `(jsonb_typeof(${inner}) = '${kind}' and ${inner} ${comparison} ${literal(value)})`
}

const literal = (value: unknown): string => `${text(JSON.stringify(value))}::jsonb`

function text(value: string): string {
  if (value.includes('\0') || value.includes('\\u0000'))
    throw storageErrors.QUERY_INVALID('A text with a null character is in no field.')
  return `'${value.replaceAll("'", "''")}'`
}

function columnName(column: Column | string): string {
  if (typeof column === 'string') return column
  return `"${getTableName(column.table)}"."${column.name}"`
}

type Adapter = { createJSONQuery: (question: Question) => string }

/** Lets Payload ask for keys of JSON fields by `jsonQuery`. */
export function withIndexedJsonQueries<Factory extends { init: (args: never) => unknown }>(
  factory: Factory,
): Factory {
  const init = factory.init as (args: unknown) => Adapter
  return {
    ...factory,
    init: (args: unknown) => {
      const adapter = init(args)
      const deeper = adapter.createJSONQuery
      adapter.createJSONQuery = (question) =>
        asksOneKey(question) ? jsonQuery(question) : deeper(question)
      return adapter
    },
  } as unknown as Factory
}
