import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { businessDateField } from '../fields/period'
import { withAudit } from '../../hooks/audit'
import { withPersonalSearch } from '../../tenants/personal-data'
import { slugs } from '../slugs'
import { checkCover } from './check-cover'

/** A life covered through a member. */
export const Dependants: CollectionConfig = withAudit(
  withPersonalSearch(
    tenantCollection(
      {
        slug: slugs.dependants,
        admin: {
          defaultColumns: ['member', 'surname', 'forenames', 'relation'],
          group: groups.members,
        },
        indexes: [{ fields: ['tenant', 'member'] }],
        fields: [
          { name: 'member', type: 'relationship', relationTo: slugs.members, required: true },
          { name: 'surname', type: 'text', required: true, custom: { searchedByWords: true } },
          { name: 'forenames', type: 'text', required: true, custom: { searchedByWords: true } },
          {
            name: 'relation',
            type: 'select',
            required: true,
            options: ['spouse', 'child', 'parent', 'parent-in-law', 'sibling', 'extended'],
          },
          { name: 'sex', type: 'select', options: ['F', 'M'] },
          businessDateField({ name: 'birthDate' }),
          businessDateField({ name: 'coveredFrom' }),
          businessDateField({ name: 'coveredUntil' }),
        ],
        hooks: { beforeChange: [checkCover] },
      },
      { writtenBy: 'people', openToCustomFields: 'dependant' },
    ),
  ),
)
