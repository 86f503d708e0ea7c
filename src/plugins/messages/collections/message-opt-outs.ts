import type { CollectionConfig } from 'payload'
import { slugs } from '../../../collections/slugs'
import { canOptOut, purposes } from '../../../domain/messages'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { messageSlugs } from '../slugs'

/** That a member does not want to be written to for a purpose. Taken back by removing the row. */
export const MessageOptOuts: CollectionConfig = tenantCollection(
  {
    slug: messageSlugs.optOuts,
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
      { name: 'purpose', type: 'select', required: true, options: purposes.filter(canOptOut) },
    ],
  },
  { writtenBy: 'people' },
)
