import type { FlattenedField, PayloadRequest } from 'payload'
import { codeKindOf } from './in-words'
import { codesIn } from '../../platform/labels'

/** How a field and its values are read, for the history of a document. */
export type FieldWords = {
  label: string
  /** Values that are codes, in words. */
  values?: Record<string, string>
  isMoney?: true
  /** The collection that the value points into, and the field that names its documents. */
  relation?: { slug: string; title: string }
}

export type WordsByField = Record<string, FieldWords>

/** The words of every field of a collection, by its path. */
export function fieldWords(
  req: PayloadRequest,
  fields: FlattenedField[],
  outer?: { path: string; label: string },
): WordsByField {
  return Object.assign(
    {},
    ...fields.map((field): WordsByField => {
      const path = outer ? `${outer.path}.${field.name}` : field.name
      const own = textIn(req, 'label' in field ? field.label : undefined, field.name)
      const label = outer ? `${outer.label} – ${own}` : own
      const inner =
        field.type === 'group' ? fieldWords(req, field.flattenedFields, { path, label }) : {}
      return { [path]: { label, ...valueWords(req, field) }, ...inner }
    }),
  ) as WordsByField
}

function valueWords(req: PayloadRequest, field: FlattenedField): Omit<FieldWords, 'label'> {
  const kind = codeKindOf(field)
  if (kind) return { values: { ...codesIn(kind, req.i18n.language) } }
  if (field.type === 'select') {
    const options = field.options.map((option) =>
      typeof option === 'string'
        ? [option, option]
        : [option.value, textIn(req, option.label, option.value)],
    )
    return { values: Object.fromEntries(options) as Record<string, string> }
  }
  if (field.type === 'relationship' && typeof field.relationTo === 'string') {
    const related = req.payload.collections[field.relationTo].config
    return { relation: { slug: related.slug, title: related.admin.useAsTitle ?? 'id' } }
  }
  const input = JSON.stringify(field.admin?.components ?? {})
  return field.type === 'number' && input.includes('#MoneyField') ? { isMoney: true } : {}
}

/** A label as the reader sees it. */
function textIn({ i18n }: PayloadRequest, label: unknown, otherwise: string): string {
  if (typeof label === 'string') return label
  if (typeof label === 'function') return String(label({ i18n, t: i18n.t }))
  const texts = (label ?? {}) as Record<string, string | undefined>
  return texts[i18n.language] ?? texts.en ?? otherwise
}
