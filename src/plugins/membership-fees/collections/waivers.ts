import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { feeSlugs } from '../slugs'

/** A bill need not be paid, wholly or in part: proposed by one person, decided by another. */
export const MembershipFeeWaivers: CollectionConfig = tenantCollection(
  {
    slug: feeSlugs.waivers,
    admin: {
      defaultColumns: ['member', 'fee', 'amount', 'reason', 'status', 'makerName'],
      group: groups.members,
    },
    defaultSort: '-createdAt',
    indexes: [
      { fields: ['tenant', 'member'] },
      { fields: ['tenant', 'fee'] },
      { fields: ['tenant', 'status'] },
    ],
    fields: [
      {
        name: 'review',
        type: 'ui',
        admin: { components: { Field: '/admin/membership-fees/waiver-review#WaiverReview' } },
      },
      {
        name: 'member',
        type: 'relationship',
        relationTo: slugs.members,
        required: true,
        index: false,
      },
      {
        name: 'fee',
        type: 'relationship',
        relationTo: feeSlugs.fees as never,
        required: true,
        index: false,
      },
      moneyField({ name: 'amount', required: true, minimum: 1 }),
      { name: 'reason', type: 'text', required: true },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'proposed',
        options: ['proposed', 'approved', 'rejected', 'undone'],
      },
      { name: 'makerName', type: 'text', required: true },
      { name: 'checkerName', type: 'text' },
      { name: 'decisionReason', type: 'text' },
      { name: 'undoneByName', type: 'text' },
      { name: 'undoReason', type: 'text' },
      { name: 'maker', type: 'text', required: true, admin: { hidden: true } },
      { name: 'checker', type: 'text', admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system', kept: true },
)
