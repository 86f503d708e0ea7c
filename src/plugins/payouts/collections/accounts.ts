import type { CollectionConfig } from 'payload'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { personalField, withPersonalData } from '../../../tenants/personal-data'
import { payoutSlugs } from '../slugs'

/** The bank account that a member, or somebody on a claim, is paid to: entered by one person, confirmed by another. */
export const PayoutAccounts: CollectionConfig = withPersonalData(
  tenantCollection(
    {
      slug: payoutSlugs.accounts,
      admin: {
        defaultColumns: ['member', 'name', 'branch', 'account', 'status', 'makerName'],
        group: groups.ledger,
      },
      defaultSort: '-createdAt',
      indexes: [{ fields: ['tenant', 'payee', 'status'] }, { fields: ['tenant', 'member'] }],
      fields: [
        {
          name: 'review',
          type: 'ui',
          admin: { components: { Field: '/admin/payouts/account-review#AccountReview' } },
        },
        {
          name: 'member',
          type: 'relationship',
          relationTo: slugs.members,
          required: true,
          index: false,
        },
        // The member, or the key of whoever else is paid.
        { name: 'payee', type: 'text', required: true, admin: { hidden: true } },
        { name: 'name', type: 'text', required: true },
        { name: 'branch', type: 'text', required: true },
        ...personalField({
          name: 'account',
          kind: 'bank-account',
          label: { en: 'Account number', tn: 'Nomoro ya akhaonto' },
        }),
        {
          name: 'status',
          type: 'select',
          required: true,
          options: ['proposed', 'confirmed', 'rejected', 'replaced'],
        },
        { name: 'makerName', type: 'text', required: true },
        { name: 'checkerName', type: 'text' },
        { name: 'decisionReason', type: 'text' },
        { name: 'maker', type: 'text', required: true, admin: { hidden: true } },
      ],
    },
    { writtenBy: 'system', kept: true },
  ),
)
