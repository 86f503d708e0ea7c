import type { CollectionConfig } from 'payload'
import { businessDateField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { membershipSlugs } from '../slugs'

/** That somebody was admitted or declined, from when on, by whom and why. */
export const MembershipDecisions: CollectionConfig = tenantCollection(
  {
    slug: membershipSlugs.decisions,
    admin: {
      defaultColumns: ['member', 'decision', 'date', 'reason', 'checkerName'],
      group: groups.records,
    },
    indexes: [{ fields: ['tenant', 'member'] }],
    fields: [
      {
        name: 'member',
        type: 'relationship',
        relationTo: slugs.members,
        required: true,
        index: false,
      },
      { name: 'decision', type: 'select', required: true, options: ['admitted', 'declined'] },
      businessDateField({ name: 'date', required: true }),
      { name: 'reason', type: 'text' },
      { name: 'checkerName', type: 'text', required: true },
      { name: 'checker', type: 'text', required: true, admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system', appendOnly: true },
)
