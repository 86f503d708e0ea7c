import type { SanitizedCollectionConfig, Where } from 'payload'
import { checkCustomSort } from './sort'
import { typedSearch, type Search } from './typed-search'

/** What is asked of each table, by its path; false shows none. */
export type Joins = Record<string, false | { sort?: string; where?: Where }>

/**
 * The queries for the tables of what belongs to a record, held to the same rules as a query of that
 * collection itself.
 * @throws CUSTOM_FIELD_SEARCH
 */
export async function typedJoins(
  search: Search,
  collection: SanitizedCollectionConfig,
  joins: Joins,
): Promise<Joins> {
  const targets = targetsOf(collection)
  const typed = { ...joins }
  for (const [path, query] of Object.entries(joins)) {
    const slug = targets.get(path)
    if (!query || !slug) continue
    const { sort, where } = query
    const inside = { ...search, slug }
    await checkCustomSort(inside, sort)
    if (where) typed[path] = { ...query, where: await typedSearch(inside, where) }
  }
  return typed
}

/** The collection that each table shows, by the table's path. */
const targetsOf = ({ joins }: SanitizedCollectionConfig): Map<string, string> =>
  new Map(
    Object.entries(joins).flatMap(([slug, tables]) =>
      tables.map(({ joinPath }): [string, string] => [joinPath, slug]),
    ),
  )
