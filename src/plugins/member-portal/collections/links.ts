import type { CollectionConfig } from 'payload'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { portalSlugs } from '../slugs'
import { concealed } from './concealed'

/** That a log-in of the portal belongs to a member, from when until when, and by what it was proved. */
export const PortalLinks: CollectionConfig = tenantCollection(
  {
    slug: portalSlugs.links,
    admin: { defaultColumns: ['member', 'provedBy', 'since', 'endedAt'], group: groups.records },
    // One log-in for a member at a time: an ended link has its own id as its place.
    indexes: [
      { fields: ['tenant', 'member', 'place'], unique: true },
      { fields: ['account', 'place'] },
    ],
    fields: [
      {
        name: 'member',
        type: 'relationship',
        relationTo: slugs.members,
        required: true,
        index: false,
      },
      // Id of the log-in. Two societies could compare whom they share by it.
      { name: 'account', type: 'text', required: true, ...concealed },
      { name: 'place', type: 'text', required: true, ...concealed },
      { name: 'provedBy', type: 'select', required: true, options: ['code', 'invitation'] },
      { name: 'since', type: 'text', required: true },
      { name: 'endedAt', type: 'text' },
      {
        name: 'endReason',
        type: 'select',
        options: ['moved', 'ended-by-member', 'ended-by-society'],
      },
    ],
  },
  { writtenBy: 'system', kept: true },
)
