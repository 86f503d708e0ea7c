import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { moneyField } from '../fields/money'
import { businessDateField } from '../fields/period'
import { slugs } from '../slugs'
import { approveEndpoint, rejectEndpoint } from './endpoints/decide'
import { proposalStatuses } from './types'

/** A journal that a person wants: it is posted once somebody else has approved it. */
export const JournalProposals: CollectionConfig = tenantCollection(
  {
    slug: slugs.journalProposals,
    admin: {
      useAsTitle: 'narrative',
      defaultColumns: ['businessDate', 'narrative', 'total', 'status', 'makerName', 'checkerName'],
      group: groups.ledger,
    },
    defaultSort: '-createdAt',
    indexes: [
      { fields: ['tenant', 'idempotencyKey'], unique: true },
      { fields: ['tenant', 'journal'] },
    ],
    endpoints: [approveEndpoint, rejectEndpoint],
    fields: [
      {
        name: 'review',
        type: 'ui',
        admin: { components: { Field: '/admin/journal-proposals/review#Review' } },
      },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'pending',
        options: [...proposalStatuses],
      },
      businessDateField({ name: 'businessDate', required: true }),
      { name: 'narrative', type: 'text', required: true },
      moneyField({ name: 'total', required: true }),
      { name: 'makerName', type: 'text', required: true },
      { name: 'checkerName', type: 'text' },
      { name: 'reason', type: 'text' },
      { name: 'postings', type: 'json', required: true, admin: { hidden: true } },
      { name: 'maker', type: 'text', required: true, admin: { hidden: true } },
      { name: 'checker', type: 'text', admin: { hidden: true } },
      { name: 'journal', type: 'text' },
      { name: 'idempotencyKey', type: 'text', required: true, admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system' },
)
