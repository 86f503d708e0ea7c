import type { CollectionConfig } from 'payload'
import { inWords } from '../../../collections/fields/in-words'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { portalSlugs } from '../slugs'
import { concealed } from './concealed'

/** Of `unknown` nobody said what became of it; of `expired` the code was too old before it could be sent. */
export const codeStatuses = ['waiting', 'sending', 'sent', 'failed', 'unknown', 'expired'] as const

/** Messages with codes, written with the code they carry; each is sent once and then forgotten. */
export const PortalOutbox: CollectionConfig = tenantCollection(
  {
    slug: portalSlugs.outbox,
    admin: {
      defaultColumns: ['member', 'channel', 'status', 'writtenAt', 'expiresAt'],
      group: groups.records,
    },
    indexes: [
      { fields: ['tenant', 'member'] },
      { fields: ['tenant', 'status'] },
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
      { name: 'channel', type: 'select', required: true, options: ['sms', 'email'] },
      { name: 'language', type: 'select', required: true, options: ['en', 'tn'] },
      { name: 'status', type: 'select', required: true, options: [...codeStatuses] },
      { name: 'problem', type: 'text', ...inWords('messageProblem') },
      // Encrypted like every number that identifies a person: the address, and the words with the code.
      // Empty once the message was sent, was given up or is too old.
      { name: 'recipient', type: 'text', required: true, ...concealed },
      { name: 'subject', type: 'text', ...concealed },
      { name: 'content', type: 'text', required: true, ...concealed },
      { name: 'writtenAt', type: 'text', required: true },
      { name: 'expiresAt', type: 'text', required: true },
      { name: 'sentAt', type: 'date' },
      { name: 'dueAt', type: 'date', admin: { hidden: true } },
      { name: 'attempts', type: 'number', defaultValue: 0, admin: { hidden: true } },
      { name: 'reference', type: 'text', admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system' },
)
