import type { CollectionConfig } from 'payload'
import { inWords } from '../../../collections/fields/in-words'
import { slugs } from '../../../collections/slugs'
import { channels, languages, purposes } from '../../../domain/messages'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { sendAgainEndpoint } from '../endpoints'
import { messageSlugs } from '../slugs'
import { messageStatuses } from '../types'

/** What members are told, and what became of it: written together with what it tells of. */
export const Messages: CollectionConfig = tenantCollection(
  {
    slug: messageSlugs.messages,
    defaultSort: '-createdAt',
    admin: {
      defaultColumns: ['createdAt', 'member', 'channel', 'subject', 'status'],
      group: groups.members,
      components: {
        edit: { beforeDocumentControls: ['/admin/messages/send-again#SendAgain'] },
      },
    },
    endpoints: [sendAgainEndpoint],
    indexes: [
      { fields: ['tenant', 'key'], unique: true },
      { fields: ['tenant', 'member'] },
      { fields: ['status', 'dueAt'] },
    ],
    fields: [
      {
        name: 'member',
        type: 'relationship',
        relationTo: slugs.members,
        required: true,
        index: false,
      },
      { name: 'event', type: 'text', required: true, ...inWords('messageEvent') },
      { name: 'purpose', type: 'select', required: true, options: [...purposes] },
      { name: 'channel', type: 'select', required: true, options: [...channels] },
      { name: 'recipient', type: 'text' },
      { name: 'language', type: 'select', required: true, options: [...languages] },
      { name: 'subject', type: 'text', required: true },
      { name: 'body', type: 'textarea', required: true },
      { name: 'status', type: 'select', required: true, options: [...messageStatuses] },
      { name: 'problem', type: 'text', ...inWords('messageProblem') },
      { name: 'sentAt', type: 'date' },
      // When the member opened it in the portal.
      { name: 'readAt', type: 'date' },
      { name: 'dueAt', type: 'date', required: true },
      { name: 'attempts', type: 'number', required: true },
      { name: 'reference', type: 'text' },
      { name: 'key', type: 'text', required: true },
      { name: 'sourceCollection', type: 'text' },
      { name: 'sourceId', type: 'text' },
    ],
  },
  { writtenBy: 'system' },
)
