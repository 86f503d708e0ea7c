import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { withAudit } from '../../hooks/audit'
import { withPersonalSearch } from '../../tenants/personal-data'
import { slugs } from '../slugs'
import { checkShares, checkSharesLeft } from './shares'

/** Who is paid when a member dies; the shares of a member's beneficiaries add up to 100 %. */
export const Beneficiaries: CollectionConfig = withAudit(
  withPersonalSearch(
    tenantCollection(
      {
        slug: slugs.beneficiaries,
        // A copy would give more than 100 %.
        disableDuplicate: true,
        admin: {
          defaultColumns: ['member', 'surname', 'forenames', 'sharePercent'],
          group: groups.members,
          components: {
            edit: { SaveButton: '/admin/beneficiaries/save-button.client#SaveButton' },
          },
        },
        indexes: [{ fields: ['tenant', 'member'] }],
        fields: [
          { name: 'member', type: 'relationship', relationTo: slugs.members, required: true },
          { name: 'surname', type: 'text', required: true },
          { name: 'forenames', type: 'text', required: true },
          { name: 'relation', type: 'text' },
          { name: 'phone', type: 'text' },
          {
            name: 'sharePercent',
            type: 'text',
            required: true,
          },
        ],
        hooks: { beforeChange: [checkShares], beforeDelete: [checkSharesLeft] },
      },
      { writtenBy: 'people', openToCustomFields: 'beneficiary' },
    ),
  ),
)
