import type { CollectionConfig } from 'payload'
import { slugs } from '../../../collections/slugs'
import { needsOptIn, purposes } from '../../../domain/messages'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { messageSlugs } from '../slugs'

/** That a member wants to be written to for a purpose that needs it. Taken back by removing the row. */
export const MessageOptIns: CollectionConfig = tenantCollection(
  {
    slug: messageSlugs.optIns,
    admin: { defaultColumns: ['member', 'purpose', 'createdAt'], group: groups.members },
    indexes: [{ fields: ['tenant', 'member', 'purpose'], unique: true }],
    fields: [
      {
        name: 'member',
        type: 'relationship',
        relationTo: slugs.members,
        required: true,
        index: false,
      },
      { name: 'purpose', type: 'select', required: true, options: purposes.filter(needsOptIn) },
    ],
  },
  { writtenBy: 'people' },
)
