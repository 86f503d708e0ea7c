import type { CollectionConfig } from 'payload'
import { platformCollection } from '../../tenants/ownership'
import { slugs } from '../slugs'

/** The last number given out, by tenant and name. */
export const Sequences: CollectionConfig = platformCollection(
  {
    slug: slugs.sequences,
    timestamps: false,
    fields: [
      { name: 'key', type: 'text', required: true, unique: true },
      { name: 'last', type: 'number', required: true, defaultValue: 0 },
    ],
  },
  { writtenBy: 'system', internal: true },
)
