import type { CollectionConfig } from 'payload'
import { tenantCollection } from '../../tenants/ownership'
import { slugs } from '../slugs'

/** The values of unique custom fields: the index lets no two records have one value. */
export const CustomFieldValues: CollectionConfig = tenantCollection(
  {
    slug: slugs.customFieldValues,
    timestamps: false,
    indexes: [
      { fields: ['tenant', 'field', 'value'], unique: true },
      { fields: ['tenant', 'document'] },
    ],
    fields: [
      { name: 'field', type: 'text', required: true },
      { name: 'value', type: 'text', required: true },
      { name: 'document', type: 'text', required: true },
    ],
  },
  { writtenBy: 'system', internal: true },
)
