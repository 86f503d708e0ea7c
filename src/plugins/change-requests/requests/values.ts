import { canonicalJson } from '../../../domain/canonical-json'
import type { Row } from '../../../storage/types'
import {
  maskPersonal,
  normalisePersonal,
  personalProblem,
  type TenantCipher,
} from '../../../tenants/personal-data'
import { changeRequestErrors } from '../errors'
import { changeRequestSlugs } from '../slugs'
import { personalKindOf } from './fields'
import type { About, ProposedField, RecordRow } from './types'

const OWN = 'custom.'

/** What a record holds in a field, the society's own included; personal numbers are encrypted. */
export function valueIn(record: RecordRow, field: string): unknown {
  const value = field.startsWith(OWN) ? record.custom?.[field.slice(OWN.length)] : record[field]
  return value === '' ? null : (value ?? null)
}

/** Equal texts for equal values. */
export const textOf = (value: unknown): string | null =>
  value === null ? null : canonicalJson(value)

type Proposing = { cipher: TenantCipher; about: About; record: RecordRow; request: string }

/**
 * A proposed value as it is kept: a personal number encrypted for the request, and shown masked.
 * @throws CHANGE_FIELD for a number that is none
 */
export function proposedField(
  { cipher, about, record, request }: Proposing,
  field: string,
  value: unknown,
): ProposedField {
  const after = typeof value === 'string' ? value.trim() || null : (value ?? null)
  const kind = personalKindOf(about, field)
  if (!kind) return { field, before: valueIn(record, field), after }
  const stored = valueIn(record, field)
  const identity = { collection: about, id: record.id, field }
  const before = typeof stored === 'string' ? maskPersonal(cipher.decrypt(identity, stored)) : null
  const beforeIndex = (record[`${field}Index`] as string | null) ?? beforeKey(stored)
  const shared = { field, before, beforeIndex, isPersonal: true } as const
  if (after === null) return { ...shared, after: null, sealed: null }
  const problem = typeof after === 'string' ? personalProblem(kind, after) : 'Write it as text.'
  if (problem) throw changeRequestErrors.CHANGE_FIELD(`${field}: ${problem}`, { field })
  const text = normalisePersonal(kind, String(after))
  const place = { collection: changeRequestSlugs.requests, id: request, field }
  return { ...shared, after: maskPersonal(text), sealed: cipher.encrypt(place, text) }
}

/** A number that is written again is encrypted anew, so that what is stored tells of a change. */
const beforeKey = (stored: unknown): string | null => (typeof stored === 'string' ? stored : null)

/** What was there when it was proposed, and what is there now, to be compared. */
export function comparedWith(record: RecordRow, proposed: ProposedField) {
  const { field, before, beforeIndex, isPersonal } = proposed
  if (!isPersonal) return { field, was: textOf(before ?? null), is: textOf(valueIn(record, field)) }
  const is = (record[`${field}Index`] as string | null) ?? beforeKey(valueIn(record, field))
  return { field, was: beforeIndex ?? null, is }
}

/** What the form would send to make the change. */
export function dataOf(
  record: RecordRow,
  request: string,
  { fields, cipher }: { fields: ProposedField[]; cipher: TenantCipher | null },
): Row {
  const data: Row = {}
  const custom: Row = { ...record.custom }
  for (const { field, after, sealed, isPersonal } of fields) {
    const place = { collection: changeRequestSlugs.requests, id: request, field }
    const value = isPersonal ? (sealed && cipher ? cipher.decrypt(place, sealed) : null) : after
    if (field.startsWith(OWN)) custom[field.slice(OWN.length)] = value
    else data[field] = value
  }
  return fields.some(({ field }) => field.startsWith(OWN)) ? { ...data, custom } : data
}
