import type { CollectionConfig, Field } from 'payload'
import { inWords } from '../../../collections/fields/in-words'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { previewEndpoint } from '../endpoints'
import { messageSlugs } from '../slugs'
import { fillShippedWords, refuseBadTemplates } from './template-hooks'

const words = (name: 'en' | 'tn'): Field => ({
  name,
  type: 'group',
  fields: [
    { name: 'subject', type: 'text', required: true },
    { name: 'body', type: 'textarea', required: true },
    { name: 'sms', type: 'textarea', required: true },
  ],
})

/** The society's own words for an event, and where they go. Without a row, what ships is used. */
export const MessageTemplates: CollectionConfig = tenantCollection(
  {
    slug: messageSlugs.templates,
    admin: { defaultColumns: ['event', 'active', 'byEmail', 'bySms'], group: groups.settings },
    indexes: [{ fields: ['tenant', 'event'], unique: true }],
    endpoints: [previewEndpoint],
    hooks: { beforeValidate: [fillShippedWords, refuseBadTemplates] },
    fields: [
      { name: 'event', type: 'text', required: true, ...inWords('messageEvent') },
      { name: 'active', type: 'checkbox', defaultValue: true },
      { name: 'byEmail', type: 'checkbox', defaultValue: true },
      { name: 'bySms', type: 'checkbox', defaultValue: true },
      {
        name: 'placeholders',
        type: 'ui',
        admin: { components: { Field: '/admin/messages/placeholders#MessagePlaceholders' } },
      },
      words('en'),
      words('tn'),
      {
        name: 'preview',
        type: 'ui',
        admin: { components: { Field: '/admin/messages/preview.client#MessagePreview' } },
      },
    ],
  },
  { writtenBy: 'people' },
)
