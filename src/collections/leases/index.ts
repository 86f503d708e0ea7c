import type { CollectionConfig } from 'payload'
import { platformCollection } from '../../tenants/ownership'
import { slugs } from '../slugs'

/** Who may do a piece of work right now, and until when. */
export const Leases: CollectionConfig = platformCollection(
  {
    slug: slugs.leases,
    timestamps: false,
    fields: [
      { name: 'name', type: 'text', required: true, unique: true },
      { name: 'owner', type: 'text', required: true },
      { name: 'expiresAt', type: 'date', required: true },
    ],
  },
  { writtenBy: 'system', internal: true },
)
