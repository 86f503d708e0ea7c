import type {
  Field,
  PayloadRequest,
  RadioField,
  RelationshipField,
  SelectField,
  UploadField,
} from 'payload'
import { codeKindOf } from '../../../src/collections/fields/in-words'
import type { Marks } from '../societies'

export type Row = Record<string, unknown>

export type Fill = {
  req: PayloadRequest
  marks: Marks
  /** Rows of the society that a relationship may point to. */
  idsOf: (slug: string) => string[]
}

type Validating = { validate?: (value: unknown, options: object) => unknown; required?: boolean }
type Named = Field & { name: string }

const madeByPayload = new Set(['id', 'tenant', 'createdAt', 'updatedAt', '_status'])
const impossible = Symbol('impossible')

/**
 * Values for all fields, or only those that must be there.
 * @returns null when a required relationship has no row to point to yet
 */
export async function rowFor(
  fields: Field[],
  fill: Fill,
  extent: 'all' | 'required',
): Promise<Row | null> {
  const row: Row = {}
  for (const field of fields) {
    if ('fields' in field && !('name' in field && field.name)) {
      const part = await rowFor(field.fields, fill, extent)
      if (!part) return null
      Object.assign(row, part)
    }
    if (field.type === 'tabs') {
      for (const tab of field.tabs) Object.assign(row, await rowFor(tab.fields, fill, extent))
    }
    if (!isFilled(field, extent)) continue
    const value = await valueFor(field, fill, extent)
    if (value === impossible) {
      if ((field as Validating).required) return null
      continue
    }
    row[field.name] = value
  }
  return row
}

function isFilled(field: Field, extent: 'all' | 'required'): field is Named {
  if (!('name' in field) || !field.name || madeByPayload.has(field.name)) return false
  if ('virtual' in field && field.virtual) return false
  return extent === 'all' || (field as Validating).required === true || field.type === 'group'
}

async function valueFor(field: Named, fill: Fill, extent: 'all' | 'required'): Promise<unknown> {
  if (field.type === 'group') return (await rowFor(field.fields, fill, extent)) ?? impossible
  if (field.type === 'array') {
    const row = await rowFor(field.fields, fill, extent)
    return row ? [row] : impossible
  }
  const candidates = candidatesFor(field, fill)
  for (const candidate of candidates) {
    if (await isValid(field, candidate, fill.req)) return candidate
  }
  // What no guess satisfies goes into storage as it is: for isolation any value will do.
  return (field as Validating).required && candidates.length > 0 ? candidates[0] : impossible
}

function candidatesFor(field: Named, { marks, idsOf }: Fill): unknown[] {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'code':
      return [
        // A hook, not the field itself, refuses an event that nobody declared.
        ...(codeKindOf(field) === 'messageEvent' ? ['member.admitted'] : []),
        marks.word,
        marks.word.toLowerCase(),
        marks.digits,
        '2026-01',
        '2026-01-15',
        '50',
        '+26771234567',
        'journal.reverse',
      ]
    case 'email':
      return [`${marks.word.toLowerCase()}@example.org`]
    case 'number':
      return [marks.number, 100, 50, 10, 2, 1, 0]
    case 'date':
      return ['2026-01-15T08:00:00.000Z']
    case 'checkbox':
      return [false]
    case 'json':
      return [{ note: marks.word }, [marks.word], [], {}]
    case 'select':
    case 'radio':
      return choicesOf(field)
    case 'relationship':
    case 'upload':
      return pointersOf(field, idsOf)
    default:
      return []
  }
}

function choicesOf(field: SelectField | RadioField): unknown[] {
  const values = field.options.map((option) => (typeof option === 'string' ? option : option.value))
  const preferred = typeof field.defaultValue === 'string' ? [field.defaultValue] : []
  const isMany = 'hasMany' in field && field.hasMany
  return [...preferred, ...values].map((value) => (isMany ? [value] : value))
}

function pointersOf(field: RelationshipField | UploadField, idsOf: Fill['idsOf']): unknown[] {
  if (Array.isArray(field.relationTo)) {
    return field.relationTo.flatMap((slug) =>
      idsOf(slug).map((value) => ({ relationTo: slug, value })),
    )
  }
  const ids = idsOf(field.relationTo)
  return field.hasMany && ids.length > 0 ? [ids] : ids
}

async function isValid(field: Named, value: unknown, req: PayloadRequest): Promise<boolean> {
  const { validate } = field as Validating
  const isPointer = field.type === 'relationship' || field.type === 'upload'
  if (!validate || isPointer) return true
  const options = {
    ...field,
    data: {},
    siblingData: {},
    operation: 'create',
    req,
    path: [field.name],
    preferences: { fields: {} },
  }
  try {
    return (await validate(value, options)) === true
  } catch {
    return false
  }
}
