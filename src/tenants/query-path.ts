import type { FlattenedField, Payload } from 'payload'

/** Where a query's path ends, and how the query gets to the document that holds the field. */
export type QueryPath = {
  field: FlattenedField
  /** The collection that holds the field. */
  collection: string
  /** The relations on the way, empty for a field of the queried collection itself. */
  relation: string[]
  /** The groups between the document and the field. */
  inside: string[]
  /** What of the path comes after the field, such as the key in a JSON field. */
  rest: string[]
}

/** @returns the first field on a query's path, through relations, tables and groups, that is looked for; or null */
export function findOnPath(
  payload: Payload,
  slug: string,
  path: string,
  isSought: (field: FlattenedField) => boolean,
): QueryPath | null {
  const segments = path.replaceAll('__', '.').split('.')
  let collection = slug
  let fields = fieldsOf(payload, slug)
  let start = 0
  for (const [position, segment] of segments.entries()) {
    const field = fields.find((candidate) => candidate.name === segment)
    if (!field) return null
    if (isSought(field)) {
      const relation = segments.slice(0, start)
      const inside = segments.slice(start, position)
      return { field, collection, relation, inside, rest: segments.slice(position + 1) }
    }
    const target = targetOf(field)
    if (target) {
      collection = target
      fields = fieldsOf(payload, collection)
      start = position + 1
    } else {
      fields = 'flattenedFields' in field ? field.flattenedFields : []
    }
  }
  return null
}

/** The collection that a relation points at, or whose documents a table shows. */
function targetOf(field: FlattenedField): string | null {
  const target =
    field.type === 'relationship' || field.type === 'upload'
      ? field.relationTo
      : field.type === 'join'
        ? field.collection
        : null
  return typeof target === 'string' ? target : null
}

function fieldsOf(payload: Payload, slug: string): FlattenedField[] {
  const collections = payload.collections as Record<
    string,
    { config: { flattenedFields: FlattenedField[] } } | undefined
  >
  return collections[slug]?.config.flattenedFields ?? []
}
