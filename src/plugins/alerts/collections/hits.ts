import type { CollectionConfig } from 'payload'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { alertSlugs } from '../slugs'
import { ofVisibleAlerts } from '../visible'

/** A record that an alert tells of, from when it was seen first until it was no longer. */
export const AlertHits: CollectionConfig = tenantCollection(
  {
    slug: alertSlugs.hits,
    access: { read: ofVisibleAlerts },
    defaultSort: '-firstSeen',
    admin: {
      defaultColumns: ['alert', 'member', 'status', 'firstSeen', 'lastSeen', 'resolvedAt'],
      group: groups.records,
    },
    indexes: [
      { fields: ['tenant', 'openKey'], unique: true },
      { fields: ['tenant', 'alert', 'status', 'lastSeen'] },
      { fields: ['tenant', 'document', 'status'] },
    ],
    fields: [
      {
        name: 'record',
        type: 'ui',
        admin: { components: { Field: '/admin/alerts/record-link#RecordLink' } },
      },
      { name: 'alert', type: 'relationship', relationTo: alertSlugs.alerts, required: true },
      { name: 'member', type: 'relationship', relationTo: slugs.members },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'open',
        options: ['open', 'resolved'],
      },
      { name: 'firstSeen', type: 'date', required: true },
      { name: 'lastSeen', type: 'date', required: true },
      { name: 'resolvedAt', type: 'date' },
      { name: 'targetCollection', type: 'text', required: true, admin: { hidden: true } },
      { name: 'document', type: 'text', required: true, admin: { hidden: true } },
      { name: 'openKey', type: 'text', required: true, admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system' },
)
