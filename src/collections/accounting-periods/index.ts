import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { periodField } from '../fields/period'
import { slugs } from '../slugs'
import { closeEndpoint, reopenEndpoint } from './endpoints/change-status'

/** A closed month refuses postings and reversals dated in it. */
export const AccountingPeriods: CollectionConfig = tenantCollection(
  {
    slug: slugs.accountingPeriods,
    admin: {
      useAsTitle: 'period',
      defaultColumns: ['period', 'status', 'closedAt'],
      group: groups.ledger,
      components: { beforeListTable: ['/admin/periods/close#CloseMonthForm'] },
    },
    indexes: [{ fields: ['tenant', 'period'], unique: true }],
    endpoints: [closeEndpoint, reopenEndpoint],
    fields: [
      {
        name: 'operations',
        type: 'ui',
        admin: { components: { Field: '/admin/periods/operations#PeriodOperations' } },
      },
      periodField({ name: 'period', required: true }),
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'open',
        options: ['open', 'closed'],
      },
      { name: 'closedAt', type: 'date' },
      { name: 'closedBy', type: 'text' },
      { name: 'reason', type: 'text' },
    ],
  },
  { writtenBy: 'system' },
)
