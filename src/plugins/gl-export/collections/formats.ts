import type { CollectionConfig, DateField, Field, TextField } from 'payload'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { glSlugs } from '../slugs'
import { checkDefinition, numberVersion, refuseFrozen, refuseFrozenDelete } from './format-hooks'

/** Fields that only a named operation sets: publishing, or the first export. */
const setByOperation = { create: () => false, update: () => false }

/** A duplicate is a draft of its own: it is numbered anew, and nobody published or used it. */
const notDuplicated = (value: string | null = null) => ({ beforeDuplicate: [() => value] })

const setField = (field: TextField | DateField): Field =>
  ({
    ...field,
    access: setByOperation,
    hooks: notDuplicated(),
    admin: { readOnly: true },
  }) as Field

/** One version of a layout. Published, it never changes again; a change is a duplicate with the next number. */
export const GlExportFormats: CollectionConfig = tenantCollection({
  slug: glSlugs.formats,
  admin: {
    defaultColumns: ['title', 'key', 'number', 'status', 'usedAt'],
    group: groups.settings,
    components: { beforeListTable: ['/admin/gl-export/shipped#ShippedFormats'] },
  },
  indexes: [{ fields: ['tenant', 'key', 'number'], unique: true }],
  hooks: {
    beforeValidate: [numberVersion],
    beforeChange: [refuseFrozen, checkDefinition],
    beforeDelete: [refuseFrozenDelete],
  },
  fields: [
    {
      name: 'operations',
      type: 'ui',
      admin: { components: { Field: '/admin/gl-export/format-operations#FormatOperations' } },
    },
    {
      name: 'key',
      type: 'text',
      required: true,
      validate: (value: string | null | undefined) =>
        /^[a-z][a-z0-9-]{0,59}$/.test(value ?? '') ||
        'A key starts with a small letter and has small letters, digits and hyphens.',
    },
    { name: 'name', type: 'text', required: true },
    {
      name: 'number',
      type: 'number',
      required: true,
      min: 1,
      hooks: notDuplicated(),
      admin: { readOnly: true },
    },
    { name: 'definition', type: 'json', required: true },
    { name: 'notes', type: 'textarea' },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'draft',
      options: ['draft', 'published', 'withdrawn'],
      access: setByOperation,
      hooks: notDuplicated('draft'),
      admin: { readOnly: true },
    },
    setField({ name: 'publishedBy', type: 'text' }),
    setField({ name: 'publishedAt', type: 'date' }),
    setField({ name: 'usedAt', type: 'date' }),
  ],
})
