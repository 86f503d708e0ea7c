import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { LARGEST_SUM, moneyField } from '../fields/money'
import { slugs } from '../slugs'

/** Debits and credits of an account or a member account, kept by the posting itself. */
export const Balances: CollectionConfig = tenantCollection(
  {
    slug: slugs.balances,
    admin: {
      defaultColumns: ['title', 'debit', 'credit'],
      group: groups.records,
    },
    indexes: [{ fields: ['tenant', 'key'], unique: true }],
    timestamps: false,
    fields: [
      {
        name: 'key',
        type: 'text',
        required: true,
      },
      {
        name: 'account',
        type: 'relationship',
        relationTo: slugs.accounts,
        required: true,
        index: false,
      },
      {
        name: 'memberAccount',
        type: 'relationship',
        relationTo: slugs.memberAccounts,
        index: false,
      },
      moneyField({ name: 'debit', maximum: LARGEST_SUM, required: true, defaultValue: 0 }),
      moneyField({ name: 'credit', maximum: LARGEST_SUM, required: true, defaultValue: 0 }),
    ],
  },
  { writtenBy: 'system' },
)
