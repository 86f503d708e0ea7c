import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { businessDateField, periodField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { feeStatuses } from '../../../domain/fees'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { feeSlugs } from '../slugs'

/**
 * A bill: what a subscription owes once, or for a year. Its amount never changes; what is outstanding
 * is kept in step with the entries, which say what took how much off it.
 */
export const MembershipFees: CollectionConfig = tenantCollection(
  {
    slug: feeSlugs.fees,
    admin: {
      defaultColumns: ['member', 'product', 'period', 'amount', 'outstanding', 'status'],
      group: groups.members,
    },
    defaultSort: '-period',
    indexes: [
      { fields: ['tenant', 'subscription', 'period'], unique: true },
      { fields: ['tenant', 'member'] },
      { fields: ['tenant', 'status'] },
    ],
    fields: [
      {
        name: 'member',
        type: 'relationship',
        relationTo: slugs.members,
        required: true,
        index: false,
      },
      {
        name: 'product',
        type: 'relationship',
        relationTo: slugs.products,
        required: true,
        index: false,
      },
      {
        name: 'subscription',
        type: 'relationship',
        relationTo: slugs.subscriptions,
        required: true,
        index: false,
      },
      { name: 'frequency', type: 'select', required: true, options: ['once', 'yearly'] },
      periodField({ name: 'period', required: true }),
      businessDateField({ name: 'dueDate', required: true }),
      moneyField({ name: 'amount', required: true, minimum: 1 }),
      moneyField({ name: 'outstanding', required: true }),
      moneyField({ name: 'waived', required: true, defaultValue: 0 }),
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'open',
        options: [...feeStatuses],
      },
      {
        name: 'memberAccount',
        type: 'relationship',
        relationTo: slugs.memberAccounts,
        required: true,
        index: false,
      },
    ],
  },
  { writtenBy: 'system', kept: true },
)
