import type { CollectionConfig } from 'payload'
import { LARGEST_SUM, moneyField } from '../../../collections/fields/money'
import { businessDateField } from '../../../collections/fields/period'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { payrollSlugs } from '../../payroll-file/slugs'
import { payoutSlugs } from '../slugs'

/** What is paid by one bank file: made by one person, approved by a second, released by a third. */
export const PayoutBatches: CollectionConfig = tenantCollection(
  {
    slug: payoutSlugs.batches,
    admin: {
      defaultColumns: ['number', 'payOn', 'count', 'total', 'status', 'makerName'],
      group: groups.ledger,
      components: { beforeListTable: ['/admin/payouts/make#MakeBatch'] },
    },
    defaultSort: '-number',
    indexes: [
      { fields: ['tenant', 'number'], unique: true },
      { fields: ['tenant', 'key'], unique: true },
    ],
    fields: [
      {
        name: 'review',
        type: 'ui',
        admin: { components: { Field: '/admin/payouts/batch-review#BatchReview' } },
      },
      { name: 'number', type: 'number', required: true },
      {
        name: 'status',
        type: 'select',
        required: true,
        options: ['made', 'approved', 'released', 'cancelled'],
      },
      businessDateField({ name: 'payOn', required: true }),
      { name: 'count', type: 'number', required: true },
      moneyField({ name: 'total', required: true, maximum: LARGEST_SUM }),
      { name: 'format', type: 'text', required: true },
      { name: 'formatVersion', type: 'number', required: true },
      // Empty for a layout that ships with the platform.
      {
        name: 'layout',
        type: 'relationship',
        relationTo: payrollSlugs.fileFormatVersions as never,
        index: false,
      },
      { name: 'fromName', type: 'text', required: true },
      { name: 'fromBranch', type: 'text', required: true },
      { name: 'fromAccount', type: 'text', required: true },
      { name: 'sha256', type: 'text' },
      { name: 'makerName', type: 'text', required: true },
      { name: 'checkerName', type: 'text' },
      { name: 'releasedByName', type: 'text' },
      { name: 'cancelReason', type: 'text' },
      { name: 'file', type: 'text', admin: { hidden: true } },
      { name: 'key', type: 'text', required: true, admin: { hidden: true } },
      { name: 'maker', type: 'text', required: true, admin: { hidden: true } },
      { name: 'checker', type: 'text', admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system', kept: true },
)
