import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { moneyField } from '../fields/money'
import { periodField } from '../fields/period'
import { slugs } from '../slugs'
import { readNotSearched, withholdInputs } from './explanation'

/**
 * What a subscription is deducted from a month on, where terms worked it out: the last row that has
 * begun counts, of two from the same month the one with the higher number. Nothing is changed, so
 * earlier months stay what they were.
 */
export const SubscriptionAmounts: CollectionConfig = tenantCollection(
  {
    slug: slugs.subscriptionAmounts,
    admin: {
      defaultColumns: ['subscription', 'from', 'amount', 'productVersion'],
      group: groups.records,
    },
    indexes: [
      { fields: ['tenant', 'subscription', 'from', 'number'], unique: true },
      { fields: ['tenant', 'undoes'] },
    ],
    fields: [
      {
        name: 'subscription',
        type: 'relationship',
        relationTo: slugs.subscriptions,
        required: true,
      },
      periodField({ name: 'from', required: true }),
      { name: 'number', type: 'number', required: true, min: 1 },
      moneyField({ name: 'amount', required: true }),
      { name: 'productVersion', type: 'relationship', relationTo: slugs.productVersions },
      // A row that takes another back, because the terms that gave it were withdrawn.
      { name: 'reverses', type: 'text', admin: { hidden: true } },
      { name: 'undoes', type: 'relationship', relationTo: slugs.productVersions },
      moneyField({ name: 'undone' }),
      {
        ...{ name: 'explanation', type: 'json' },
        ...{ access: { read: readNotSearched }, hooks: { afterRead: [withholdInputs] } },
      },
    ],
  },
  { writtenBy: 'system', appendOnly: true },
)
