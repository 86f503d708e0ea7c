import type { CollectionConfig } from 'payload'
import { inWords } from '../../../collections/fields/in-words'
import { moneyField } from '../../../collections/fields/money'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { reconciliationSlugs } from '../slugs'

/** A line of the file as received, and how it was matched. The Omang it carried stays encrypted. */
export const RemittanceLines: CollectionConfig = tenantCollection(
  {
    slug: reconciliationSlugs.remittanceLines,
    admin: {
      defaultColumns: [
        'row',
        'payrollNumber',
        'name',
        'deductionCode',
        'amount',
        'category',
        'rule',
      ],
      group: groups.records,
    },
    indexes: [
      { fields: ['tenant', 'remittance', 'row'], unique: true },
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
      { name: 'row', type: 'number', required: true },
      { name: 'payrollNumber', type: 'text' },
      { name: 'omangIndex', type: 'text', admin: { hidden: true } },
      { name: 'omang', type: 'text', admin: { hidden: true } },
      { name: 'name', type: 'text' },
      { name: 'reference', type: 'text' },
      { name: 'deductionCode', type: 'text', required: true },
      moneyField({ name: 'amount', required: true, minimum: Number.MIN_SAFE_INTEGER }),
      { name: 'member', type: 'relationship', relationTo: slugs.members, index: false },
      { name: 'rule', type: 'text', ...inWords('rule') },
      { name: 'category', type: 'text', ...inWords('category') },
      { name: 'item', type: 'text' },
    ],
  },
  { writtenBy: 'system' },
)

/** What the payroll says it could not deduct, and why. */
export const RejectionLines: CollectionConfig = tenantCollection(
  {
    slug: reconciliationSlugs.rejectionLines,
    admin: {
      useAsTitle: 'payrollNumber',
      defaultColumns: ['payrollNumber', 'deductionCode', 'amount', 'reason'],
      listSearchableFields: ['payrollNumber', 'reason'],
      group: groups.records,
    },
    indexes: [{ fields: ['tenant', 'remittance', 'row'], unique: true }],
    timestamps: false,
    fields: [
      {
        name: 'remittance',
        type: 'relationship',
        relationTo: reconciliationSlugs.remittances,
        required: true,
        index: false,
      },
      { name: 'row', type: 'number', required: true },
      { name: 'payrollNumber', type: 'text', required: true },
      { name: 'deductionCode', type: 'text', required: true },
      moneyField({ name: 'amount' }),
      { name: 'reason', type: 'text', required: true, ...inWords('reason') },
      { name: 'member', type: 'relationship', relationTo: slugs.members, index: false },
      { name: 'rule', type: 'text', ...inWords('rule') },
    ],
  },
  { writtenBy: 'system' },
)
