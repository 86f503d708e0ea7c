import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { reconciliationSlugs } from '../slugs'

/** What was paid on arrears by something else than a remittance or suspense, such as a settlement. */
export const ArrearsPayments: CollectionConfig = tenantCollection(
  {
    slug: reconciliationSlugs.arrearsPayments,
    admin: {
      defaultColumns: ['member', 'arrears', 'amount', 'status'],
      group: groups.payroll,
    },
    indexes: [
      { fields: ['tenant', 'arrears'] },
      { fields: ['tenant', 'sourceId'] },
      { fields: ['tenant', 'member'] },
    ],
    fields: [
      {
        name: 'arrears',
        type: 'relationship',
        relationTo: reconciliationSlugs.arrears,
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
      moneyField({ name: 'amount', required: true }),
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'paid',
        options: ['paid', 'undone'],
      },
      { name: 'sourceCollection', type: 'text', required: true },
      { name: 'sourceId', type: 'text', required: true },
    ],
  },
  { writtenBy: 'system' },
)
