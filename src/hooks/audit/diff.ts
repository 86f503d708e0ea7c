import type { FlattenedField } from 'payload'
import { maskPersonal, personalMarkOf } from '../../tenants/personal-data'
import { holdsCustomValues } from '../../tenants/custom-fields/mark'
import { canonicalJson } from '../../domain/canonical-json'
import type { AuditChange } from './types'

/** Never in the log: secrets, and what the engine keeps for itself. */
const SILENT = new Set([
  'id',
  'tenant',
  'createdAt',
  'updatedAt',
  'password',
  'hash',
  'salt',
  'sessions',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'loginAttempts',
  'lockUntil',
  '_verificationToken',
])

const HIDDEN = '••••'

type Document = Record<string, unknown>

export type Snapshots = {
  before: Document
  after: Document
  /** The document as its reader gets it: the source of masked numbers. */
  shown: Document
  /** Whether a personal number changed in this save. */
  isChanged: (path: string) => boolean
  /** What the society's own fields held: the document before leaves out what its reader may not see. */
  customBefore?: Document
}

/** The fields that differ, by path. Groups are walked into; lists are compared as a whole. */
export function changesBetween(
  fields: FlattenedField[],
  snapshots: Snapshots,
  path: string[] = [],
): AuditChange[] {
  const { before, after, shown, isChanged, customBefore } = snapshots
  return fields.flatMap((field): AuditChange[] => {
    const { name } = field
    if (name === 'hash') return passwordChange(before.hash, after.hash)
    if (isSilent(field)) return []
    const place = [...path, name]
    const mark = personalMarkOf(field)
    if (mark)
      return isChanged(place.join('.')) ? [personalChange(place, before[name], shown[name])] : []
    if ('flattenedFields' in field && (field.type === 'group' || field.type === 'tab')) {
      const inside = {
        before: objectOf(before[name]),
        after: objectOf(after[name]),
        shown: objectOf(shown[name]),
        isChanged,
      }
      return changesBetween(field.flattenedFields, inside, place)
    }
    if (holdsCustomValues(field))
      return keyChanges(place, customBefore ?? objectOf(before[name]), objectOf(after[name]))
    if (canonicalJson(before[name]) === canonicalJson(after[name])) return []
    return [{ field: place.join('.'), before: before[name] ?? null, after: after[name] ?? null }]
  })
}

/** The society's own fields, each by its key. @param place the field that holds them */
export function keyChanges(place: string[], before: Document, after: Document): AuditChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return keys
    .filter((key) => !isSame(before[key] ?? null, after[key] ?? null))
    .map((key) => ({
      field: [...place, key].join('.'),
      before: before[key] ?? null,
      after: after[key] ?? null,
    }))
}

/** Written out only where both hold something: a run asks this of each key of its rows. */
const isSame = (left: unknown, right: unknown): boolean =>
  left === right ||
  (left !== null && right !== null && canonicalJson(left) === canonicalJson(right))

function isSilent(field: FlattenedField): boolean {
  if (SILENT.has(field.name) || field.type === 'join') return true
  const isVirtual = 'virtual' in field && Boolean(field.virtual)
  // Blind indexes: hidden, and readable by nobody.
  return isVirtual || ('hidden' in field && field.hidden === true && field.name.endsWith('Index'))
}

/** That a password was changed matters; what it was or is stays out, its hash included. */
function passwordChange(before: unknown, after: unknown): AuditChange[] {
  if (!before || !after || before === after) return []
  return [{ field: 'password', before: HIDDEN, after: HIDDEN }]
}

function personalChange(place: string[], before: unknown, after: unknown): AuditChange {
  return { field: place.join('.'), before: masked(before), after: masked(after), isPersonal: true }
}

const masked = (value: unknown): string | null =>
  typeof value === 'string' && value ? maskPersonal(value) : null

const objectOf = (value: unknown): Document =>
  typeof value === 'object' && value !== null ? (value as Document) : {}
