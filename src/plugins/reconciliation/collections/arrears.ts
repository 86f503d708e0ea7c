import type { CollectionConfig } from 'payload'
import { inWords } from '../../../collections/fields/in-words'
import { moneyField } from '../../../collections/fields/money'
import { periodField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { reconciliationSlugs } from '../slugs'

/** What a member still owes for a month of a subscription. A register beside the ledger: cash basis. */
export const Arrears: CollectionConfig = tenantCollection(
  {
    slug: reconciliationSlugs.arrears,
    admin: {
      defaultColumns: ['member', 'product', 'period', 'amount', 'outstanding', 'reason'],
      group: groups.payroll,
    },
    indexes: [
      { fields: ['tenant', 'subscription', 'period', 'item'], unique: true },
      { fields: ['tenant', 'member'] },
      { fields: ['tenant', 'status'] },
      { fields: ['tenant', 'remittance'] },
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
        name: 'subscription',
        type: 'relationship',
        relationTo: slugs.subscriptions,
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
      { name: 'deductionCode', type: 'text', required: true },
      periodField({ name: 'period', required: true }),
      moneyField({ name: 'amount', required: true }),
      moneyField({ name: 'outstanding', required: true }),
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'open',
        options: ['open', 'settled', 'void'],
      },
      { name: 'reason', type: 'text', ...inWords('reason') },
      { name: 'part', type: 'json', required: true },
      { name: 'item', type: 'text', required: true },
      {
        name: 'remittance',
        type: 'relationship',
        relationTo: reconciliationSlugs.remittances,
        required: true,
        index: false,
      },
    ],
  },
  { writtenBy: 'system' },
)
