import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { moneyField } from '../fields/money'
import { businessDateField } from '../fields/period'
import { slugs } from '../slugs'

/** One debit or credit of a journal. */
export const Postings: CollectionConfig = tenantCollection(
  {
    slug: slugs.postings,
    defaultSort: '-businessDate',
    admin: {
      defaultColumns: ['title', 'journal', 'account', 'memberAccount', 'side', 'amount'],
      group: groups.records,
    },
    indexes: [
      { fields: ['tenant', 'account', 'businessDate'] },
      { fields: ['tenant', 'memberAccount'] },
    ],
    timestamps: false,
    fields: [
      {
        name: 'journal',
        type: 'relationship',
        relationTo: slugs.journals,
        required: true,
        index: false,
      },
      { name: 'line', type: 'number', required: true },
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
      { name: 'side', type: 'select', required: true, options: ['debit', 'credit'] },
      moneyField({ name: 'amount', required: true }),
      businessDateField({ name: 'businessDate', required: true }),
    ],
  },
  { writtenBy: 'system', appendOnly: true, orderedWithin: 'journal' },
)
