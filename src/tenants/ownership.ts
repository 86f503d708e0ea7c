import type { CollectionConfig } from 'payload'

/**
 * Says whose a collection's rows are and who writes them. The isolation guard builds every access
 * function from it, and start-up fails for a collection without one.
 */
export type Ownership = {
  /** `tenant`: each row belongs to one society. `platform`: Solidcare's own. */
  of: 'tenant' | 'platform'
  /** `people`: through forms and the API, by permission. `system`: only by named operations and jobs. */
  writtenBy: 'people' | 'system'
  /** Rows are never changed or deleted: journals, postings, the audit log. */
  appendOnly?: boolean
  /** Technical rows (keys, sequences, leases) that no person may read. */
  internal?: boolean
  /** Societies may define fields of their own on it; the word is what their formulas call a record. */
  openToCustomFields?: string
  /** Where an operation writes those fields, and no form of Payload's: the permission to do it. */
  ownFieldsBy?: string
  /** The field within which runs read the rows in the order of their ids: it gets that index. */
  orderedWithin?: string
  /** Rows are changed but never deleted, whoever asks: societies are closed, not deleted. */
  kept?: boolean
  /**
   * On a collection of the platform: the path to the society a row is for, so that people of that
   * society may work with it by the permission they hold there.
   */
  societyPath?: string
  /** On a collection of the platform: what society roles may hold. The rest is for platform roles. */
  societyMay?: ('read' | 'create' | 'update' | 'delete')[]
  /** Each person may read and change the row that is his own log-in. */
  ownRow?: boolean
}

type Custom = { ownership?: Ownership }

/** A collection that belongs to societies. The guard adds its `tenant` field and its access. */
export function tenantCollection(
  config: CollectionConfig,
  ownership: Omit<Ownership, 'of'> = { writtenBy: 'people' },
): CollectionConfig {
  return { ...config, custom: { ...config.custom, ownership: { of: 'tenant', ...ownership } } }
}

/** A collection of the platform itself. */
export function platformCollection(
  config: CollectionConfig,
  ownership: Omit<Ownership, 'of'> = { writtenBy: 'people' },
): CollectionConfig {
  return { ...config, custom: { ...config.custom, ownership: { of: 'platform', ...ownership } } }
}

/** @returns the declared ownership, or undefined for a collection that declared none */
export function ownershipOf(collection: {
  custom?: Record<string, unknown>
}): Ownership | undefined {
  return (collection.custom as Custom | undefined)?.ownership
}
