import type { CollectionBeforeOperationHook, CollectionConfig, Where } from 'payload'
import { rewriteSearch } from './rewrite'

/**
 * Lets a collection be queried by personal numbers, its own or those of documents it points at. The
 * isolation guard applies it to every collection; a second time does nothing.
 */
export function withPersonalSearch(collection: CollectionConfig): CollectionConfig {
  const present = collection.hooks?.beforeOperation ?? []
  if (present.includes(searchPersonalData)) return collection
  return {
    ...collection,
    hooks: { ...collection.hooks, beforeOperation: [...present, searchPersonalData] },
  }
}

const searchPersonalData: CollectionBeforeOperationHook = async ({ args, collection, req }) => {
  const { where, overrideAccess } = args as { where?: Where; overrideAccess?: boolean }
  if (!where || !Object.keys(where).length) return args
  const search = { req, slug: collection.slug, overrideAccess: overrideAccess ?? false }
  return { ...args, where: await rewriteSearch(search, where) }
}
