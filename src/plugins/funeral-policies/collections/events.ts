import type { CollectionConfig } from 'payload'
import { businessDateField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { policySlugs } from '../slugs'

/** What may happen to a policy. */
export const eventKinds = [
  'started',
  'in-force',
  'grace',
  'suspended',
  'lapsed',
  'reinstated',
  'ended',
  'life-added',
  'life-ended',
  'age-limit',
  'student-proof',
] as const
export type EventKind = (typeof eventKinds)[number]

/** What happened to a policy, from which day it counts and why. Nothing of it is ever changed. */
export const PolicyEvents: CollectionConfig = tenantCollection(
  {
    slug: policySlugs.events,
    admin: {
      defaultColumns: ['policy', 'on', 'kind', 'reason', 'life'],
      group: groups.records,
    },
    indexes: [
      { fields: ['tenant', 'policy', 'number'], unique: true },
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
      { name: 'number', type: 'number', required: true },
      { name: 'kind', type: 'select', required: true, options: [...eventKinds] },
      businessDateField({ name: 'on', required: true }),
      {
        name: 'reason',
        type: 'select',
        options: ['paid', 'owed', 'grace-over', 'missed', 'ended', 'reinstated', 'reopened', 'age'],
      },
      { name: 'waitAgain', type: 'checkbox' },
      { name: 'life', type: 'relationship', relationTo: policySlugs.lives, index: false },
      // How premiums were counted up to here, where they are counted anew from here on.
      { name: 'counted', type: 'json', admin: { hidden: true } },
      { name: 'actorName', type: 'text', required: true },
    ],
  },
  { writtenBy: 'system', appendOnly: true },
)
