import type { CollectionConfig, Config } from 'payload'
import { slugs } from '../../collections/slugs'
import { ownershipOf } from '../ownership'
import { guardErrors } from './errors'

/**
 * Refuses a configuration in which the guard could be walked around.
 * @throws CONFIGURATION_UNSAFE at start-up, naming the collection
 */
export function assertSafe(config: Config): void {
  if (config.globals?.length) {
    throw guardErrors.CONFIGURATION_UNSAFE('A global belongs to no society; use a collection.')
  }
  for (const collection of config.collections ?? []) {
    const reason = reasonAgainst(collection)
    if (reason) {
      throw guardErrors.CONFIGURATION_UNSAFE(`Collection ${collection.slug} ${reason}.`, {
        collection: collection.slug,
      })
    }
  }
}

function reasonAgainst(collection: CollectionConfig): string | undefined {
  if (!ownershipOf(collection)) return 'does not say who owns its rows'
  if (collection.auth && collection.slug !== slugs.users)
    return 'signs people in: Payload gives its log-ins ways to every collection, and only staff have them'
  if (collection.orderable) return 'is orderable: that endpoint changes rows without access control'
  if (collection.folders) return 'uses folders, which belong to no society'
  if (collection.enableQueryPresets) return 'uses query presets, which belong to no society'
  if (collection.trash) return 'uses the trash, which hides rows from the books'
  if (typeof collection.auth === 'object' && collection.auth.useAPIKey) {
    return 'uses API keys, which are readable in the database'
  }
  return undefined
}
