import type { PayloadRequest, Where } from 'payload'
import { kindOf, valueOfText } from '../../../domain/custom-fields'
import { permittedTenants } from '../../permissions'
import { findOnPath } from '../../query-path'
import { customFieldErrors } from '../errors'
import type { SocietyField } from '../load'
import { holdsCustomValues } from '../mark'
import { fieldRights, fieldsOfRequest } from '../request'

/** Who asks, and of which collection. */
export type Search = { req: PayloadRequest; slug: string; overrideAccess: boolean }
type Comparisons = Record<string, unknown>

const OPERATORS = new Set([
  ...['equals', 'not_equals', 'in', 'not_in', 'exists', 'like', 'contains', 'not_like'],
  ...['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'],
])
const AS_THEY_ARE = new Set(['exists', 'like', 'contains', 'not_like'])

const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T/

/**
 * Gives the values of a query the type of the field they are compared with: an address has only texts.
 * @throws CUSTOM_FIELD_SEARCH for a field that no society of the reader has, or that the reader may not see
 */
export async function typedSearch(search: Search, where: Where): Promise<Where> {
  const typed: Where = {}
  for (const [key, value] of Object.entries(where)) {
    if (/^(and|or)$/i.test(key) && Array.isArray(value)) {
      typed[key] = await Promise.all(value.map((part) => typedSearch(search, part)))
      continue
    }
    const found = findOnPath(search.req.payload, search.slug, key, holdsCustomValues)
    typed[key] = found
      ? await typedComparisons(search, key, found.collection, found.rest, value as Comparisons)
      : (value as Where[string])
  }
  return typed
}

async function typedComparisons(
  search: Search,
  path: string,
  collection: string,
  [key, ...deeper]: string[],
  comparisons: Comparisons,
): Promise<Comparisons & Where[string]> {
  if (!key || deeper.length) throw refusal(path, 'names no field')
  const strange = Object.keys(comparisons).find((operator) => !OPERATORS.has(operator))
  if (strange) throw refusal(path, `can't be compared by "${strange}"`)
  const field = await fieldFor(search, path, collection, key)
  const entries = Object.entries(comparisons).map(([operator, value]) => [
    operator,
    AS_THEY_ARE.has(operator) ? value : typedValue(field, operator, value),
  ])
  return Object.fromEntries(entries) as Comparisons & Where[string]
}

function typedValue(field: SocietyField | undefined, operator: string, value: unknown): unknown {
  if (operator === 'in' || operator === 'not_in') {
    const list = Array.isArray(value) ? (value as unknown[]) : String(value).split(',')
    return list.map((each) => typed(field, each))
  }
  return typed(field, value)
}

function typed(field: SocietyField | undefined, value: unknown): unknown {
  if (!field || typeof value !== 'string') return value
  // A single choice is looked for among several ones.
  const single = field.type === 'choices' ? ({ ...field, type: 'choice' } as const) : field
  // The admin's filters send the noon of a day.
  if (kindOf(field) === 'date' && TIMESTAMP.test(value)) return value.slice(0, 10)
  // Amounts in the API are thebe, as everywhere.
  return kindOf(field) === 'money' ? Number(value) : valueOfText(single, value)
}

/**
 * The field that a query names.
 * @returns undefined where nobody is held to rights
 * @throws CUSTOM_FIELD_SEARCH for one that the reader may not see
 */
export async function fieldFor(
  { req, overrideAccess }: Search,
  path: string,
  collection: string,
  key: string,
): Promise<SocietyField | undefined> {
  if (overrideAccess) return undefined
  const tenants = await permittedTenants(req, `${collection}.read`)
  let first: SocietyField | undefined
  for (const tenant of tenants) {
    const fields = await fieldsOfRequest(req, tenant, collection)
    const field = fields.find((candidate) => candidate.key === key)
    if (field && !fieldRights(req, tenant).maySee(field))
      throw refusal(path, 'is not a field you may search by')
    first ??= field
  }
  if (first) return first
  // The same words for a field that is hidden and for one that nobody has.
  throw refusal(path, 'is not a field you may search by')
}

const refusal = (path: string, problem: string) =>
  customFieldErrors.CUSTOM_FIELD_SEARCH(`"${path}" ${problem}.`, { field: path })
