import type { CollectionConfig } from 'payload'
import { inWords } from '../../../collections/fields/in-words'
import { moneyField } from '../../../collections/fields/money'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { reconciliationSlugs } from '../slugs'

const anyAmount = { minimum: Number.MIN_SAFE_INTEGER }

/**
 * The unit that is posted: an expected deduction with what was received for it, or a received line
 * that nobody expected. Each becomes one journal.
 */
export const ReconciliationItems: CollectionConfig = tenantCollection(
  {
    slug: reconciliationSlugs.items,
    admin: {
      defaultColumns: [
        'member',
        'deductionCode',
        'category',
        'expected',
        'received',
        'allocated',
        'suspense',
        'arrears',
      ],
      group: groups.records,
    },
    indexes: [
      { fields: ['tenant', 'remittance', 'key'], unique: true },
      { fields: ['tenant', 'remittance', 'category'] },
      { fields: ['tenant', 'member'] },
    ],
    timestamps: false,
    fields: [
      {
        name: 'remittance',
        type: 'relationship',
        relationTo: reconciliationSlugs.remittances,
        required: true,
        index: false,
      },
      {
        name: 'key',
        type: 'text',
        required: true,
      },
      { name: 'category', type: 'text', required: true, ...inWords('category') },
      { name: 'member', type: 'relationship', relationTo: slugs.members, index: false },
      { name: 'payrollNumber', type: 'text' },
      { name: 'deductionCode', type: 'text', required: true },
      { name: 'lines', type: 'number', required: true },
      moneyField({ name: 'expected', required: true }),
      moneyField({ name: 'received', required: true, ...anyAmount }),
      moneyField({ name: 'allocated', required: true }),
      moneyField({ name: 'suspense', required: true, ...anyAmount }),
      moneyField({ name: 'arrears', required: true, ...anyAmount }),
      moneyField({ name: 'feesOwing', ...anyAmount }),
      { name: 'reason', type: 'text', ...inWords('reason') },
      { name: 'parts', type: 'json' },
    ],
  },
  { writtenBy: 'system', orderedWithin: 'remittance' },
)
