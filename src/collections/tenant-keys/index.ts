import type { CollectionConfig } from 'payload'
import { tenantCollection } from '../../tenants/ownership'
import { slugs } from '../slugs'

/** A society's data key, wrapped by the key from the environment. */
export const TenantKeys: CollectionConfig = tenantCollection(
  {
    slug: slugs.tenantKeys,
    indexes: [{ fields: ['tenant', 'version'], unique: true }],
    fields: [
      { name: 'version', type: 'number', required: true },
      { name: 'wrappedKey', type: 'text', required: true },
      { name: 'wrappedBy', type: 'text', required: true },
    ],
  },
  { writtenBy: 'system', internal: true },
)
