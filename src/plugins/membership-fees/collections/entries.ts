import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { slugs } from '../../../collections/slugs'
import { feeEntryKinds } from '../../../domain/fees'
import { LARGEST_AMOUNT } from '../../../domain/money'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { feeSlugs } from '../slugs'

/** What took an amount off a bill; what is taken back is an entry of its own, below zero. */
export const MembershipFeeEntries: CollectionConfig = tenantCollection(
  {
    slug: feeSlugs.entries,
    admin: { defaultColumns: ['fee', 'member', 'kind', 'amount'], group: groups.records },
    indexes: [
      { fields: ['tenant', 'fee'] },
      { fields: ['tenant', 'sourceId'] },
      { fields: ['tenant', 'run'] },
    ],
    fields: [
      {
        name: 'fee',
        type: 'relationship',
        relationTo: feeSlugs.fees as never,
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
      { name: 'kind', type: 'select', required: true, options: [...feeEntryKinds] },
      moneyField({ name: 'amount', required: true, minimum: -LARGEST_AMOUNT }),
      { name: 'sourceCollection', type: 'text', required: true },
      { name: 'sourceId', type: 'text', required: true },
      { name: 'run', type: 'text' },
    ],
  },
  { writtenBy: 'system', appendOnly: true },
)
