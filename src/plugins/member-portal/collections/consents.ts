import type { CollectionConfig } from 'payload'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { portalSlugs } from '../slugs'

/** What members are asked: to confirm that they have read the notice, and what they may refuse. */
export const consentPurposes = ['privacy-notice', 'reminders', 'news'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** What members were asked before; what they said then is kept, and nobody is asked again. */
const askedBefore = ['messages-sms', 'messages-email'] as const

/** What a member agreed to or refused, when, and to which words. Of several about one purpose the last counts. */
export const PortalConsents: CollectionConfig = tenantCollection(
  {
    slug: portalSlugs.consents,
    admin: { defaultColumns: ['member', 'purpose', 'given', 'saidAt'], group: groups.records },
    indexes: [{ fields: ['tenant', 'member'] }],
    fields: [
      {
        name: 'member',
        type: 'relationship',
        relationTo: slugs.members,
        required: true,
        index: false,
      },
      {
        name: 'purpose',
        type: 'select',
        required: true,
        options: [...consentPurposes, ...askedBefore],
      },
      { name: 'given', type: 'checkbox', required: true, defaultValue: false },
      { name: 'noticeVersion', type: 'number', required: true },
      // What stood beside the box, in the language that was read.
      { name: 'words', type: 'textarea' },
      { name: 'saidAt', type: 'text', required: true },
    ],
  },
  { writtenBy: 'system', appendOnly: true },
)
