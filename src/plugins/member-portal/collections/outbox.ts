import type { CollectionConfig } from 'payload'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { portalSlugs } from '../slugs'
import { concealed } from './concealed'

/** Messages with codes, written with the code they carry and waiting for what sends them. */
export const PortalOutbox: CollectionConfig = tenantCollection(
  {
    slug: portalSlugs.outbox,
    admin: {
      defaultColumns: ['member', 'channel', 'status', 'writtenAt', 'expiresAt'],
      group: groups.records,
    },
    indexes: [{ fields: ['tenant', 'member'] }, { fields: ['tenant', 'status'] }],
    fields: [
      {
        name: 'member',
        type: 'relationship',
        relationTo: slugs.members,
        required: true,
        index: false,
      },
      { name: 'channel', type: 'select', required: true, options: ['sms', 'email'] },
      { name: 'language', type: 'select', required: true, options: ['en', 'tn'] },
      { name: 'status', type: 'select', required: true, options: ['waiting', 'sent', 'failed'] },
      // Encrypted like every number that identifies a person; the address, and the words with the code.
      { name: 'recipient', type: 'text', required: true, ...concealed },
      { name: 'content', type: 'text', required: true, ...concealed },
      { name: 'writtenAt', type: 'text', required: true },
      { name: 'expiresAt', type: 'text', required: true },
    ],
  },
  { writtenBy: 'system' },
)
