import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { businessDateField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { exitSlugs } from '../slugs'

/** How somebody who left pays what stayed owing: instalments with their days. */
export const ArrearsPlans: CollectionConfig = tenantCollection(
  {
    slug: exitSlugs.plans,
    admin: {
      defaultColumns: ['member', 'total', 'received', 'lastDue', 'status'],
      group: groups.members,
    },
    defaultSort: '-createdAt',
    indexes: [{ fields: ['tenant', 'member'] }, { fields: ['tenant', 'exit'] }],
    fields: [
      {
        name: 'instalmentsView',
        type: 'ui',
        admin: { components: { Field: '/admin/member-exits/plan#PlanView' } },
      },
      {
        ...{ name: 'member', type: 'relationship', relationTo: slugs.members },
        ...{ required: true, index: false },
      },
      {
        ...{ name: 'exit', type: 'relationship', relationTo: exitSlugs.exits },
        ...{ required: true, index: false },
      },
      moneyField({ name: 'total', required: true }),
      moneyField({ name: 'received', required: true }),
      businessDateField({ name: 'firstDue', required: true }),
      businessDateField({ name: 'lastDue', required: true }),
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'open',
        options: ['open', 'paid', 'undone'],
      },
      { name: 'instalments', type: 'json', required: true, admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system' },
)
