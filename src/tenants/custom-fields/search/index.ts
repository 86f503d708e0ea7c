import type { CollectionBeforeOperationHook, CollectionConfig, Where } from 'payload'
import { isMotsheloError } from '../../../domain/errors'
import { typedJoins, type Joins } from './joins'
import { checkCustomSort } from './sort'
import { typedSearch } from './typed-search'

/**
 * Lets every collection be queried by the society's own fields, its own or those of documents it points
 * at or that point at it, and by those only that the reader may see: a filter must not tell what the form hides.
 */
export function withCustomSearch(collection: CollectionConfig): CollectionConfig {
  const present = collection.hooks?.beforeOperation ?? []
  return {
    ...collection,
    hooks: { ...collection.hooks, beforeOperation: [...present, searchCustomFields] },
  }
}

type Arguments = {
  where?: Where
  sort?: string | string[]
  joins?: Joins
  overrideAccess?: boolean
  includeLockStatus?: boolean
}

const searchCustomFields: CollectionBeforeOperationHook = async ({ args, collection, req }) => {
  const { where, sort, joins, overrideAccess, includeLockStatus } = args as Arguments
  const search = { req, slug: collection.slug, overrideAccess: overrideAccess ?? false }
  try {
    await checkCustomSort(search, sort)
    const tables = joins ? { joins: await typedJoins(search, collection, joins) } : {}
    if (!where || !Object.keys(where).length) return { ...args, ...tables }
    return { ...args, ...tables, where: await typedSearch(search, where) }
  } catch (error) {
    // The admin's list has no place for an error: it shows nothing, as after a change of the society.
    if (!includeLockStatus || !isMotsheloError(error)) throw error
    return { ...args, where: { id: { exists: false } }, sort: undefined }
  }
}
