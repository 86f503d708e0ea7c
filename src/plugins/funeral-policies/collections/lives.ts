import type { CollectionConfig } from 'payload'
import { businessDateField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { relations } from '../../../domain/products'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { membershipSlugs } from '../../membership/slugs'
import { policySlugs } from '../slugs'

/** A life covered by a policy: the member, or a dependant, each from a day of its own. */
export const PolicyLives: CollectionConfig = tenantCollection(
  {
    slug: policySlugs.lives,
    admin: {
      defaultColumns: ['policy', 'relation', 'dependant', 'from', 'until', 'studentUntil'],
      group: groups.members,
    },
    indexes: [
      { fields: ['tenant', 'policy', 'person', 'from'], unique: true },
      { fields: ['tenant', 'member'] },
    ],
    fields: [
      {
        name: 'policy',
        type: 'relationship',
        relationTo: policySlugs.policies,
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
      // Kept when the dependant is taken off: the id stays for claims of deaths before that.
      { name: 'dependant', type: 'relationship', relationTo: slugs.dependants, index: false },
      { name: 'person', type: 'text', required: true, admin: { hidden: true } },
      { name: 'relation', type: 'select', required: true, options: [...relations] },
      businessDateField({ name: 'from', required: true }),
      businessDateField({ name: 'until' }),
      businessDateField({ name: 'studentUntil' }),
      {
        name: 'studentProof',
        type: 'relationship',
        relationTo: membershipSlugs.memberDocuments,
        index: false,
      },
      businessDateField({ name: 'ageEnded' }),
    ],
  },
  { writtenBy: 'system', kept: true },
)
