import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { slugs } from '../../../collections/slugs'
import { lineStatuses } from '../../../domain/payouts'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { payoutSlugs } from '../slugs'

/** One attempt to pay, and what became of it. */
export const PayoutLines: CollectionConfig = tenantCollection(
  {
    slug: payoutSlugs.lines,
    admin: {
      defaultColumns: ['reference', 'member', 'narrative', 'amount', 'status'],
      group: groups.ledger,
    },
    indexes: [
      { fields: ['tenant', 'batch'] },
      { fields: ['tenant', 'payout'] },
      { fields: ['tenant', 'reference'], unique: true },
      { fields: ['tenant', 'status'] },
    ],
    fields: [
      {
        name: 'review',
        type: 'ui',
        admin: { components: { Field: '/admin/payouts/line-review#LineReview' } },
      },
      { name: 'reference', type: 'text', required: true },
      {
        name: 'batch',
        type: 'relationship',
        relationTo: payoutSlugs.batches as never,
        required: true,
        index: false,
      },
      {
        name: 'payout',
        type: 'relationship',
        relationTo: payoutSlugs.payouts as never,
        required: true,
        index: false,
      },
      {
        name: 'member',
        type: 'relationship',
        relationTo: slugs.members,
        required: true,
        index: false,
      },
      {
        name: 'payoutAccount',
        type: 'relationship',
        relationTo: payoutSlugs.accounts as never,
        required: true,
        index: false,
      },
      moneyField({ name: 'amount', required: true, minimum: 1 }),
      { name: 'narrative', type: 'text', required: true },
      { name: 'status', type: 'select', required: true, options: [...lineStatuses] },
      { name: 'outcomeReason', type: 'text' },
      { name: 'outcomeBy', type: 'text' },
      { name: 'journal', type: 'text' },
    ],
  },
  { writtenBy: 'system', kept: true },
)
