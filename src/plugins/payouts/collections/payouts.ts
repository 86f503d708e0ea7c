import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { payoutSlugs } from '../slugs'

/** The register of what was ever put into a batch: one row a payable, which is why nothing is paid twice. */
export const Payouts: CollectionConfig = tenantCollection(
  {
    slug: payoutSlugs.payouts,
    admin: {
      defaultColumns: ['member', 'narrative', 'amount', 'status'],
      group: groups.records,
    },
    indexes: [
      { fields: ['tenant', 'source', 'ref'], unique: true },
      { fields: ['tenant', 'status'] },
      { fields: ['tenant', 'member'] },
    ],
    fields: [
      { name: 'source', type: 'text', required: true },
      { name: 'ref', type: 'text', required: true },
      {
        name: 'member',
        type: 'relationship',
        relationTo: slugs.members,
        required: true,
        index: false,
      },
      moneyField({ name: 'amount', required: true, minimum: 1 }),
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
      { name: 'narrative', type: 'text', required: true },
      {
        name: 'status',
        type: 'select',
        required: true,
        options: ['open', 'batched', 'sent', 'paid'],
      },
      { name: 'line', type: 'text', required: true },
      // Ids of the accounts that a bank refused.
      { name: 'refused', type: 'json', admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system', kept: true },
)
