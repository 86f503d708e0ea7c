import type { CollectionConfig, Config, Plugin } from 'payload'
import { slugs } from '../../collections/slugs'
import { extendPlatform } from '../../platform'
import { previewUndoEndpoint, undoEndpoint } from './endpoints/undo'
import { permissions } from './permissions'
import { undoJob, undoOperation } from './undo/approval'

export { undoChange } from './undo/approval'
export { previewUndo, type UndoChange } from './undo/undo'
export type { UndoReport } from './types'

export type BulkChangesOptions = {
  /** Keeps what is on record, but drops undo and bulk edit. @default false */
  disabled?: boolean
}

const endpoints = [previewUndoEndpoint, undoEndpoint]

/** Undoes an import as a whole, and edits many records at once with a preview. */
export const bulkChanges =
  ({ disabled = false }: BulkChangesOptions = {}): Plugin =>
  (config: Config): Config => {
    if (disabled) return extendPlatform(config, { plugin: 'bulk-changes' })
    const collections = config.collections?.map(withEndpoints)
    return extendPlatform(
      { ...config, collections },
      { plugin: 'bulk-changes', permissions, approvals: [undoOperation], jobs: [undoJob] },
    )
  }

const withEndpoints = (collection: CollectionConfig): CollectionConfig =>
  collection.slug === slugs.bulkChanges
    ? { ...collection, endpoints: [...(collection.endpoints || []), ...endpoints] }
    : collection
