import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { businessDateField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { claimSlugs } from '../slugs'

/** What may happen to a claim. */
export const decisionKinds = [
  'filed',
  'documents-complete',
  'assessed',
  'approved',
  'partly',
  'declined',
  'appealed',
  'payees',
  'payable',
  'paid',
  'returned',
] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** What happened to a claim, by whom and why. Nothing of it is ever changed. */
export const ClaimDecisions: CollectionConfig = tenantCollection(
  {
    slug: claimSlugs.decisions,
    admin: {
      defaultColumns: ['claim', 'on', 'kind', 'amount', 'reason', 'actorName'],
      group: groups.records,
    },
    indexes: [
      { fields: ['tenant', 'claim', 'number'], unique: true },
      { fields: ['tenant', 'member'] },
    ],
    fields: [
      {
        name: 'claim',
        type: 'relationship',
        relationTo: claimSlugs.claims as never,
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
      { name: 'number', type: 'number', required: true },
      { name: 'kind', type: 'select', required: true, options: [...decisionKinds] },
      businessDateField({ name: 'on', required: true }),
      moneyField({ name: 'amount' }),
      { name: 'reason', type: 'text' },
      { name: 'rules', type: 'json', admin: { hidden: true } },
      { name: 'journal', type: 'text' },
      { name: 'actorName', type: 'text', required: true },
    ],
  },
  { writtenBy: 'system', appendOnly: true },
)
