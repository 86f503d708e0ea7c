import type { CollectionConfig, Field } from 'payload'
import { LARGEST_SUM, moneyField } from '../../../collections/fields/money'
import { businessDateField } from '../../../collections/fields/period'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { glSlugs } from '../slugs'

const hidden = (name: string, type: 'json' | 'text' = 'json', required = true): Field =>
  ({ name, type, required, admin: { hidden: true } }) as Field
const count = (name: string): Field => ({ name, type: 'number', required: true })

/** Journals that were handed to another program: the file, its totals and all that it was made by. */
export const GlExportBatches: CollectionConfig = tenantCollection(
  {
    slug: glSlugs.batches,
    defaultSort: '-createdAt',
    admin: {
      defaultColumns: ['title', 'from', 'to', 'journals', 'debit', 'status', 'makerName'],
      group: groups.ledger,
    },
    indexes: [{ fields: ['tenant', 'target', 'number'], unique: true }],
    fields: [
      {
        name: 'review',
        type: 'ui',
        admin: { components: { Field: '/admin/gl-export/batch#BatchReview' } },
      },
      {
        name: 'target',
        type: 'relationship',
        relationTo: glSlugs.targets,
        required: true,
        index: false,
      },
      count('number'),
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'exported',
        options: ['exported', 'imported', 'withdrawn'],
      },
      businessDateField({ name: 'from', required: true }),
      businessDateField({ name: 'to', required: true }),
      {
        name: 'format',
        type: 'relationship',
        relationTo: glSlugs.formats,
        required: true,
        index: false,
      },
      { name: 'mode', type: 'select', required: true, options: ['detail', 'summary'] },
      count('journals'),
      count('late'),
      count('lines'),
      moneyField({ name: 'debit', maximum: LARGEST_SUM, required: true }),
      moneyField({ name: 'credit', maximum: LARGEST_SUM, required: true }),
      count('firstNumber'),
      count('lastNumber'),
      count('shortened'),
      { name: 'makerName', type: 'text', required: true },
      { name: 'importedByName', type: 'text' },
      { name: 'importedAt', type: 'date' },
      { name: 'withdrawnByName', type: 'text' },
      { name: 'withdrawReason', type: 'text' },
      { name: 'sha256', type: 'text', required: true },
      hidden('files'),
      hidden('adjustments'),
      hidden('scope'),
      hidden('settings'),
      businessDateField({ name: 'covered' }),
      count('through'),
      hidden('maker', 'text'),
      hidden('withdrawnBy', 'text', false),
    ],
  },
  { writtenBy: 'system' },
)
