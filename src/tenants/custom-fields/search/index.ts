import type { CollectionBeforeOperationHook, CollectionConfig, Where } from 'payload'
import { typedSearch } from './typed-search'
import { refuseCustomSort } from './sort'

/**
 * Lets every collection be queried by the society's own fields, its own or those of documents it points
 * at, and by those only that the reader may see: a filter must not tell what the form hides.
 */
export function withCustomSearch(collection: CollectionConfig): CollectionConfig {
  const present = collection.hooks?.beforeOperation ?? []
  return {
    ...collection,
    hooks: { ...collection.hooks, beforeOperation: [...present, searchCustomFields] },
  }
}

type Arguments = { where?: Where; sort?: string | string[]; overrideAccess?: boolean }

const searchCustomFields: CollectionBeforeOperationHook = async ({ args, collection, req }) => {
  const { where, sort, overrideAccess } = args as Arguments
  refuseCustomSort(req.payload, collection.slug, sort)
  if (!where || !Object.keys(where).length) return args
  const search = { req, slug: collection.slug, overrideAccess: overrideAccess ?? false }
  return { ...args, where: await typedSearch(search, where) }
}
