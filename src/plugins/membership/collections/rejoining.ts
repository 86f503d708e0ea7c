import type { CollectionConfig } from 'payload'
import { businessDateField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { exitKinds } from '../../../domain/exits'
import { services } from '../../../domain/rejoining'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { membershipSlugs } from '../slugs'

/** Who of those that left may come back, after how long and on which terms: one row a kind of exit. */
export const RejoiningRules: CollectionConfig = tenantCollection({
  slug: membershipSlugs.rejoiningRules,
  admin: {
    defaultColumns: ['kind', 'allowed', 'afterMonths', 'service', 'joiningFee', 'arrearsFirst'],
    group: groups.settings,
    useAsTitle: 'kind',
  },
  indexes: [{ fields: ['tenant', 'kind'], unique: true }],
  fields: [
    { name: 'kind', type: 'select', required: true, options: [...exitKinds] },
    { name: 'allowed', type: 'checkbox', required: true, defaultValue: true },
    {
      ...{ name: 'afterMonths', type: 'number', required: true },
      ...{ defaultValue: 0, min: 0, max: 600 },
      validate: (value: number | null | undefined) =>
        (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 600) ||
        'Write whole months from 0 to 600.',
    },
    {
      ...{ name: 'service', type: 'select', required: true },
      ...{ defaultValue: 'fresh', options: [...services] },
    },
    { name: 'joiningFee', type: 'checkbox', required: true, defaultValue: true },
    { name: 'arrearsFirst', type: 'checkbox', required: true, defaultValue: true },
  ],
})

/**
 * That somebody who left applied again, and the terms that counted then. What is taken back is a row of its
 * own that says which one it undoes.
 */
export const Rejoinings: CollectionConfig = tenantCollection(
  {
    slug: membershipSlugs.rejoinings,
    admin: {
      defaultColumns: ['member', 'kind', 'leftOn', 'appliedOn', 'service', 'joiningFee'],
      group: groups.records,
    },
    indexes: [{ fields: ['tenant', 'member'] }],
    fields: [
      {
        ...{ name: 'review', type: 'ui' },
        admin: { components: { Field: '/admin/member-rejoining/undo#UndoRejoining' } },
      },
      {
        ...{ name: 'member', type: 'relationship', relationTo: slugs.members },
        ...{ required: true, index: false },
      },
      { name: 'kind', type: 'select', options: [...exitKinds] },
      businessDateField({ name: 'formerlyFrom', required: true }),
      businessDateField({ name: 'leftOn', required: true }),
      businessDateField({ name: 'appliedOn', required: true }),
      { name: 'service', type: 'select', required: true, options: [...services] },
      { name: 'creditedMonths', type: 'number', required: true },
      { name: 'joiningFee', type: 'checkbox', required: true },
      {
        ...{ name: 'undoes', type: 'relationship', index: false },
        relationTo: membershipSlugs.rejoinings as never,
      },
      // What the member was, for who takes it back.
      { name: 'before', type: 'json', admin: { hidden: true } },
      { name: 'terms', type: 'text', required: true },
      { name: 'makerName', type: 'text', required: true },
      { name: 'maker', type: 'text', required: true, admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system', appendOnly: true },
)
