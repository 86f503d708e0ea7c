import type { CollectionConfig } from 'payload'
import { periodField } from '../../../../collections/fields/period'
import { groups } from '../../../../platform/labels'
import { tenantCollection } from '../../../../tenants/ownership'
import { payrollSlugs } from '../../slugs'
import { fieldLabel, label, optionLabels } from '../../translations'
import { checkDefinition, numberVersion, refuseFrozen, refuseFrozenDelete } from './hooks'

export const versionStatuses = ['draft', 'published', 'withdrawn'] as const

/** Fields that only a named operation sets: publishing, or the first use by a run or an import. */
const setByOperation = { create: () => false, update: () => false }

/** A duplicate is a draft of its own: it is numbered anew, and nobody published or used it. */
const notDuplicated = (value: string | null = null) => ({ beforeDuplicate: [() => value] })

/** One layout of a format from a period on. Used once, it never changes again. */
export const FileFormatVersions: CollectionConfig = tenantCollection({
  slug: payrollSlugs.fileFormatVersions,
  labels: { singular: label('fileFormatVersion'), plural: label('fileFormatVersions') },
  admin: {
    defaultColumns: ['title', 'from', 'status', 'usedAt'],
    group: groups.settings,
    components: { edit: { SaveButton: '/admin/formats/save-button.client#SaveButton' } },
  },
  indexes: [{ fields: ['tenant', 'format', 'number'], unique: true }],
  hooks: {
    beforeValidate: [numberVersion],
    beforeChange: [refuseFrozen, checkDefinition],
    beforeDelete: [refuseFrozenDelete],
  },
  fields: [
    {
      name: 'format',
      type: 'relationship',
      relationTo: payrollSlugs.fileFormats,
      required: true,
      label: fieldLabel('format'),
    },
    {
      name: 'number',
      type: 'number',
      required: true,
      min: 1,
      label: fieldLabel('number'),
      hooks: notDuplicated(),
      admin: { readOnly: true, description: label('numberHelp') },
    },
    periodField({
      name: 'from',
      required: true,
      label: fieldLabel('from'),
      admin: { description: label('fromHelp') },
    }),
    {
      name: 'definition',
      type: 'json',
      required: true,
      label: fieldLabel('definition'),
      admin: { components: { Field: '/admin/formats/editor.client#FormatEditor' } },
    },
    { name: 'notes', type: 'textarea', label: fieldLabel('notes') },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'draft',
      label: fieldLabel('status'),
      options: optionLabels(versionStatuses),
      access: setByOperation,
      hooks: notDuplicated('draft'),
      admin: { readOnly: true },
    },
    {
      name: 'publishedBy',
      type: 'text',
      label: fieldLabel('publishedBy'),
      access: setByOperation,
      hooks: notDuplicated(),
      admin: { readOnly: true },
    },
    {
      name: 'publishedAt',
      type: 'date',
      label: fieldLabel('publishedAt'),
      access: setByOperation,
      hooks: notDuplicated(),
      admin: { readOnly: true },
    },
    {
      name: 'usedAt',
      type: 'date',
      label: fieldLabel('usedAt'),
      access: setByOperation,
      hooks: notDuplicated(),
      admin: { readOnly: true, description: label('usedAtHelp') },
    },
  ],
})
