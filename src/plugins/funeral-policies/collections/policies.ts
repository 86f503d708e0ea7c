import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { businessDateField, periodField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { policyStatuses } from '../../../domain/funeral'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { policySlugs } from '../slugs'

/** A funeral plan that a member subscribed to: where it stands now. How it came there is in its events. */
export const Policies: CollectionConfig = tenantCollection(
  {
    slug: policySlugs.policies,
    admin: {
      useAsTitle: 'number',
      listSearchableFields: ['number', 'member.displayName', 'member.memberNumber'],
      defaultColumns: ['number', 'member', 'product', 'status', 'since', 'owed'],
      group: groups.members,
      components: {
        views: {
          edit: {
            cover: {
              Component: '/admin/policies/policy-view#PolicyCoverView',
              path: '/cover',
              tab: {
                label: ({ t }: { t: (key: string) => string }) => t('funeralPolicies:cover'),
                href: '/cover',
                order: 10,
              },
            },
          },
        },
      },
    },
    indexes: [
      { fields: ['tenant', 'subscription'], unique: true },
      { fields: ['tenant', 'number'], unique: true },
      { fields: ['tenant', 'member'] },
      { fields: ['tenant', 'status'] },
    ],
    fields: [
      { name: 'number', type: 'text', required: true },
      {
        name: 'member',
        type: 'relationship',
        relationTo: slugs.members,
        required: true,
        index: false,
      },
      { name: 'product', type: 'relationship', relationTo: slugs.products, required: true },
      {
        name: 'subscription',
        type: 'relationship',
        relationTo: slugs.subscriptions,
        required: true,
        index: false,
      },
      { name: 'status', type: 'select', required: true, options: [...policyStatuses] },
      businessDateField({ name: 'since', required: true }),
      businessDateField({ name: 'startedOn', required: true }),
      moneyField({ name: 'owed', required: true }),
      { name: 'premiumsOwed', type: 'number', required: true },
      periodField({ name: 'paidTo' }),
      businessDateField({ name: 'lapsedOn' }),
      businessDateField({ name: 'waitingSince' }),
      // Money received for the policy counts for months from `premiumsFrom` on.
      periodField({ name: 'premiumsFrom', required: true }),
      { name: 'premiumsBefore', type: 'number', required: true },
      moneyField({ name: 'receivedBefore', required: true, minimum: Number.MIN_SAFE_INTEGER }),
      moneyField({ name: 'receivedAtLapse', minimum: Number.MIN_SAFE_INTEGER }),
      periodField({ name: 'deductionEnded' }),
      { name: 'events', type: 'number', required: true },
    ],
  },
  { writtenBy: 'system', kept: true },
)
