import type { CollectionConfig, Field } from 'payload'
import { moneyField } from '../../collections/fields/money'
import { periodField } from '../../collections/fields/period'
import { slugs } from '../../collections/slugs'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { mergeSlugs } from './slugs'

const person = (name: string): Field => ({
  ...{ name, type: 'relationship', relationTo: slugs.members, required: true, index: false },
})

/** Two records of one person become one: proposed with its answers, decided by somebody else. */
export const MemberMerges: CollectionConfig = tenantCollection(
  {
    slug: mergeSlugs.merges,
    admin: {
      defaultColumns: ['merged', 'survivor', 'from', 'moved', 'status', 'makerName'],
      group: groups.members,
    },
    defaultSort: '-createdAt',
    indexes: [
      { fields: ['tenant', 'survivor'] },
      { fields: ['tenant', 'merged'] },
      { fields: ['tenant', 'status'] },
    ],
    fields: [
      {
        name: 'review',
        type: 'ui',
        admin: { components: { Field: '/admin/member-merges/review#MergeReview' } },
      },
      person('survivor'),
      person('merged'),
      { name: 'reason', type: 'text', required: true },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'proposed',
        options: ['proposed', 'approved', 'rejected', 'undone'],
      },
      periodField({ name: 'from' }),
      moneyField({ name: 'moved' }),
      { name: 'makerName', type: 'text', required: true },
      { name: 'checkerName', type: 'text' },
      { name: 'decisionReason', type: 'text' },
      { name: 'undoneByName', type: 'text' },
      { name: 'undoReason', type: 'text' },
      { name: 'journal', type: 'text' },
      { name: 'answers', type: 'json', required: true, admin: { hidden: true } },
      { name: 'effect', type: 'json', admin: { hidden: true } },
      { name: 'maker', type: 'text', required: true, admin: { hidden: true } },
      { name: 'checker', type: 'text', admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system' },
)
