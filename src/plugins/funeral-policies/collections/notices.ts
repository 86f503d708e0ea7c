import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { businessDateField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { noticeKinds } from '../../../domain/funeral'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { policySlugs } from '../slugs'

/**
 * A step that a member is told of before it is taken: written in the transaction that decided it, and
 * an outbox for whatever sends messages, which takes what is `due` and marks it `sent`.
 */
export const PolicyNotices: CollectionConfig = tenantCollection(
  {
    slug: policySlugs.notices,
    admin: {
      defaultColumns: ['policy', 'member', 'kind', 'stepOn', 'owed', 'status'],
      group: groups.members,
    },
    indexes: [
      { fields: ['tenant', 'policy', 'kind', 'about', 'stepOn'], unique: true },
      { fields: ['tenant', 'status'] },
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
      { name: 'kind', type: 'select', required: true, options: [...noticeKinds] },
      { name: 'about', type: 'text', required: true },
      { name: 'life', type: 'relationship', relationTo: policySlugs.lives, index: false },
      businessDateField({ name: 'givenOn', required: true }),
      businessDateField({ name: 'stepOn', required: true }),
      moneyField({ name: 'owed', required: true }),
      {
        name: 'status',
        type: 'select',
        required: true,
        options: ['due', 'sent', 'withdrawn'],
      },
    ],
  },
  { writtenBy: 'system' },
)
