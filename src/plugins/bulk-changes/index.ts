import type { CollectionConfig, Config, Plugin } from 'payload'
import { slugs } from '../../collections/slugs'
import { extendPlatform } from '../../platform'
import { editJob } from './edit/apply'
import { bulkEditable } from './edit/fields'
import { applyEditEndpoint, previewEditEndpoint } from './endpoints/edit'
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

const endpoints = [previewUndoEndpoint, undoEndpoint, previewEditEndpoint, applyEditEndpoint]

/** Undoes an import as a whole, and edits many records at once with a preview. */
export const bulkChanges =
  ({ disabled = false }: BulkChangesOptions = {}): Plugin =>
  (config: Config): Config => {
    if (disabled) return extendPlatform(config, { plugin: 'bulk-changes' })
    const collections = config.collections?.map(withParts)
    return extendPlatform(
      { ...config, collections },
      { plugin: 'bulk-changes', permissions, approvals: [undoOperation], jobs: [undoJob, editJob] },
    )
  }

function withParts(collection: CollectionConfig): CollectionConfig {
  if (bulkEditable.includes(collection.slug)) return withBulkEdit(collection)
  if (collection.slug !== slugs.bulkChanges) return collection
  return { ...collection, endpoints: [...(collection.endpoints || []), ...endpoints] }
}

/** In place of Payload's own drawer, which has no preview, no report and no way back. */
function withBulkEdit(collection: CollectionConfig): CollectionConfig {
  const components = collection.admin?.components
  const beforeListTable = [
    ...(components?.beforeListTable ?? []),
    { path: '/admin/bulk-changes/edit#BulkEdit', serverProps: { collection: collection.slug } },
  ]
  return {
    ...collection,
    disableBulkEdit: true,
    admin: { ...collection.admin, components: { ...components, beforeListTable } },
  }
}
