import type { CollectionConfig } from 'payload'
import { tenantCollection } from '../../tenants/ownership'
import { slugs } from '../slugs'

/** A part of a stored file, compressed and encrypted; small enough for any database's document. */
export const StoredFileParts: CollectionConfig = tenantCollection(
  {
    slug: slugs.storedFileParts,
    indexes: [{ fields: ['tenant', 'file', 'part'], unique: true }],
    timestamps: false,
    fields: [
      { name: 'file', type: 'text', required: true },
      { name: 'part', type: 'number', required: true },
      { name: 'data', type: 'textarea', required: true },
    ],
  },
  { writtenBy: 'system', internal: true },
)
