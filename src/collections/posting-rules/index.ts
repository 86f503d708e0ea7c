import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { slugs } from '../slugs'
import { eventField, sideFields } from './fields'
import { clearUnusedAccount } from './hooks/clear-unused-account'

/** Which accounts an event debits and credits. */
export const PostingRules: CollectionConfig = tenantCollection({
  slug: slugs.postingRules,
  admin: {
    defaultColumns: ['event', 'debitAccount', 'creditAccount'],
    group: groups.settings,
  },
  indexes: [{ fields: ['tenant', 'event'], unique: true }],
  hooks: { beforeChange: [clearUnusedAccount] },
  fields: [
    eventField,
    { name: 'description', type: 'text' },
    ...sideFields('debit'),
    ...sideFields('credit'),
  ],
})
