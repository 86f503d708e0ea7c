import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { inWords } from '../fields/in-words'
import { LARGEST_SUM, moneyField } from '../fields/money'
import { businessDateField } from '../fields/period'
import { slugs } from '../slugs'
import { manualEndpoint } from './endpoints/manual'
import { reverseEndpoint } from './endpoints/reverse'

/** One financial event. Never changed; a correction is a linked reversal. */
export const Journals: CollectionConfig = tenantCollection(
  {
    slug: slugs.journals,
    defaultSort: '-number',
    admin: {
      useAsTitle: 'number',
      listSearchableFields: ['number', 'narrative'],
      defaultColumns: ['number', 'businessDate', 'event', 'narrative', 'total'],
      group: groups.ledger,
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
      { name: 'event', type: 'text', required: true, ...inWords('event') },
      { name: 'narrative', type: 'text', required: true },
      { name: 'sourceCollection', type: 'text' },
      { name: 'sourceId', type: 'text' },
      { name: 'idempotencyKey', type: 'text', required: true },
      { name: 'bodyHash', type: 'text', required: true },
      { name: 'chainHash', type: 'text', required: true },
      { name: 'reverses', type: 'text' },
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
