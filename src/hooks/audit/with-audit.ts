import type { CollectionConfig } from 'payload'
import { ownershipOf, type Ownership } from '../../tenants/ownership'
import { historyEndpoint } from './history'
import { auditHooks } from './hooks'

/**
 * Adds the audit log and the history endpoint to a collection that people write. What the system
 * writes in bulk records its own entries; append-only and internal rows are a record themselves.
 * A second time does nothing. Where only operations write, a record that has fields of the society's own
 * shows its history as well.
 */
export function withAudit(collection: CollectionConfig): CollectionConfig {
  const ownership = ownershipOf(collection)
  if (ownership?.ownFieldsBy) return withHistoryOf(collection)
  if (!isWrittenByPeople(ownership)) return collection
  const added = auditHooks()
  const hooks = collection.hooks ?? {}
  if (added.afterChange?.some((hook) => hooks.afterChange?.includes(hook))) return collection
  return {
    ...withHistoryOf(collection),
    hooks: {
      ...hooks,
      afterChange: [...(hooks.afterChange ?? []), ...(added.afterChange ?? [])],
      beforeDelete: [...(hooks.beforeDelete ?? []), ...(added.beforeDelete ?? [])],
      afterDelete: [...(hooks.afterDelete ?? []), ...(added.afterDelete ?? [])],
    },
  }
}

function withHistoryOf(collection: CollectionConfig): CollectionConfig {
  const endpoints = collection.endpoints || []
  const history = historyEndpoint(collection.slug)
  if (endpoints.some(({ path }) => path === history.path)) return collection
  return { ...collection, endpoints: [...endpoints, history] }
}

const isWrittenByPeople = (ownership: Ownership | undefined): boolean =>
  ownership?.writtenBy === 'people' && !ownership.appendOnly && !ownership.internal
