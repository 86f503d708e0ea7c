import type { FlattenedField, Payload } from 'payload'
import { personalMarkOf, type PersonalMark } from '../mark'

/** The personal field a query names, and how the query gets to the document that holds it. */
export type Target = {
  mark: PersonalMark
  /** The collection that holds the field. */
  collection: string
  /** The path to that document's id from the collection that is queried: `id` or a relation's path. */
  idPath: string
  /** The path of the blind index inside that document. */
  indexPath: string
}

/** @returns the personal field at the end of a query path, through relations and groups, or null */
export function personalTarget(payload: Payload, slug: string, path: string): Target | null {
  const segments = path.replaceAll('__', '.').split('.')
  let collection = slug
  let fields = fieldsOf(payload, slug)
  let start = 0
  for (const [position, segment] of segments.entries()) {
    const field = fields.find((candidate) => candidate.name === segment)
    if (!field) return null
    const mark = personalMarkOf(field)
    if (mark) {
      const inside = segments.slice(start, position)
      const idPath = start === 0 ? 'id' : segments.slice(0, start).join('.')
      return { mark, collection, idPath, indexPath: [...inside, mark.index].join('.') }
    }
    if (isRelation(field)) {
      collection = field.relationTo
      fields = fieldsOf(payload, collection)
      start = position + 1
    } else {
      fields = 'flattenedFields' in field ? field.flattenedFields : []
    }
  }
  return null
}

type Relation = FlattenedField & { relationTo: string }

const isRelation = (field: FlattenedField): field is Relation =>
  (field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string'

function fieldsOf(payload: Payload, slug: string): FlattenedField[] {
  const collections = payload.collections as Record<
    string,
    { config: { flattenedFields: FlattenedField[] } } | undefined
  >
  return collections[slug]?.config.flattenedFields ?? []
}
