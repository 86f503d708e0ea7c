import type { FlattenedField } from 'payload'
import { maskPersonal, personalMarkOf } from '../../tenants/personal-data'
import { canonicalJson } from './canonical'
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
}

/** The fields that differ, by path. Groups are walked into; lists are compared as a whole. */
export function changesBetween(
  fields: FlattenedField[],
  { before, after, shown, isChanged }: Snapshots,
  path: string[] = [],
): AuditChange[] {
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
    if (canonicalJson(before[name]) === canonicalJson(after[name])) return []
    return [{ field: place.join('.'), before: before[name] ?? null, after: after[name] ?? null }]
  })
}

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
