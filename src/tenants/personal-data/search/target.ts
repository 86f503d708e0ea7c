import type { Payload } from 'payload'
import { findOnPath } from '../../query-path'
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
  const found = findOnPath(payload, slug, path, (field) => personalMarkOf(field) !== undefined)
  const mark = found ? personalMarkOf(found.field) : undefined
  if (!found || !mark) return null
  const { collection, relation, inside } = found
  const idPath = relation.length ? relation.join('.') : 'id'
  return { mark, collection, idPath, indexPath: [...inside, mark.index].join('.') }
}
