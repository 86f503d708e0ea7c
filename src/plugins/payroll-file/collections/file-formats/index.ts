import type { CollectionConfig } from 'payload'
import { slugs } from '../../../../collections/slugs'
import { groups } from '../../../../platform/labels'
import { tenantCollection } from '../../../../tenants/ownership'
import { payrollSlugs } from '../../slugs'
import { fieldLabel, label, optionLabels } from '../../translations'

export const formatPurposes = ['deduction', 'remittance', 'rejection', 'payout'] as const
export type FormatPurpose = (typeof formatPurposes)[number]

/** A file layout by name; what it looks like is in its versions. */
export const FileFormats: CollectionConfig = tenantCollection({
  slug: payrollSlugs.fileFormats,
  labels: { singular: label('fileFormat'), plural: label('fileFormats') },
  admin: {
    useAsTitle: 'name',
    listSearchableFields: ['name', 'key'],
    defaultColumns: ['key', 'name', 'purpose', 'payrollAuthority', 'status'],
    group: groups.settings,
  },
  indexes: [{ fields: ['tenant', 'key'], unique: true }],
  fields: [
    {
      name: 'key',
      type: 'text',
      required: true,
      label: fieldLabel('key'),
      validate: (value: string | null | undefined) =>
        /^[a-z][a-z0-9-]{0,59}$/.test(value ?? '') ||
        'A key starts with a small letter and has small letters, digits and hyphens.',
    },
    { name: 'name', type: 'text', required: true, label: fieldLabel('name') },
    {
      name: 'purpose',
      type: 'select',
      required: true,
      label: fieldLabel('purpose'),
      options: optionLabels(formatPurposes),
    },
    {
      name: 'payrollAuthority',
      type: 'relationship',
      relationTo: slugs.payrollAuthorities,
      label: fieldLabel('payrollAuthority'),
      admin: { description: label('everyAuthority') },
    },
    {
      name: 'rank',
      type: 'number',
      required: true,
      defaultValue: 100,
      min: 0,
      label: fieldLabel('rank'),
      admin: { description: label('rankHelp') },
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'active',
      label: fieldLabel('status'),
      options: optionLabels(['active', 'withdrawn']),
    },
  ],
})
