import type { CollectionConfig } from 'payload'
import { tenantCollection } from '../../tenants/ownership'
import { LARGEST_SUM, moneyField } from '../fields/money'
import { businessDateField } from '../fields/period'
import { slugs } from '../slugs'
import { manualEndpoint } from './endpoints/manual'
import { reverseEndpoint } from './endpoints/reverse'

/** One financial event. Never changed; a correction is a linked reversal. */
export const Journals: CollectionConfig = tenantCollection(
  {
    slug: slugs.journals,
    admin: {
      useAsTitle: 'number',
      defaultColumns: ['number', 'businessDate', 'event', 'narrative', 'total'],
      group: 'Ledger',
    },
    indexes: [
      { fields: ['tenant', 'number'], unique: true },
      { fields: ['tenant', 'idempotencyKey'], unique: true },
      { fields: ['tenant', 'sourceId'] },
    ],
    timestamps: false,
    endpoints: [manualEndpoint, reverseEndpoint],
    fields: [
      {
        name: 'operations',
        type: 'ui',
        admin: { components: { Field: '/admin/journals/operations#JournalOperations' } },
      },
      { name: 'number', type: 'number', required: true },
      businessDateField({ name: 'businessDate', required: true }),
      { name: 'postedAt', type: 'date', required: true },
      { name: 'event', type: 'text', required: true },
      { name: 'narrative', type: 'text', required: true },
      { name: 'sourceCollection', type: 'text' },
      { name: 'sourceId', type: 'text' },
      { name: 'idempotencyKey', type: 'text', required: true },
      { name: 'bodyHash', type: 'text', required: true },
      { name: 'reverses', type: 'text', admin: { description: 'The journal this one reverses.' } },
      { name: 'actor', type: 'text', required: true },
      moneyField({ name: 'total', maximum: LARGEST_SUM, required: true }),
      // The figures of a journal are one click away from it.
      {
        name: 'postings',
        type: 'join',
        collection: slugs.postings,
        on: 'journal',
        defaultLimit: 20,
        admin: {
          allowCreate: false,
          defaultColumns: ['account', 'memberAccount', 'side', 'amount'],
        },
      },
    ],
  },
  { writtenBy: 'system', appendOnly: true },
)
