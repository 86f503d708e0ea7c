import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { inWords } from '../fields/in-words'
import { slugs } from '../slugs'

/** A change of many records at once, by a file or by a bulk edit: what it touched, and whether it was undone. */
export const BulkChanges: CollectionConfig = tenantCollection(
  {
    slug: slugs.bulkChanges,
    admin: {
      defaultColumns: ['title', 'targetCollection', 'created', 'updated', 'status', 'makerName'],
      group: groups.records,
    },
    defaultSort: '-createdAt',
    fields: [
      {
        name: 'review',
        type: 'ui',
        admin: {
          components: { Field: '/admin/bulk-changes/review#BulkChangeReview' },
          disableListColumn: true,
        },
      },
      { name: 'kind', type: 'select', required: true, options: ['import', 'edit'] },
      { name: 'targetCollection', type: 'text', required: true, ...inWords('collection') },
      { name: 'about', type: 'text' },
      {
        name: 'status',
        type: 'select',
        required: true,
        options: ['previewed', 'editing', 'done', 'undoing', 'undone'],
      },
      { name: 'created', type: 'number', required: true },
      { name: 'updated', type: 'number', required: true },
      { name: 'refused', type: 'number', required: true },
      { name: 'makerName', type: 'text', required: true },
      { name: 'undoneByName', type: 'text' },
      { name: 'undoReason', type: 'text' },
      { name: 'kept', type: 'number' },
      { name: 'field', type: 'text', admin: { hidden: true } },
      { name: 'value', type: 'json', admin: { hidden: true } },
      { name: 'filter', type: 'json', admin: { hidden: true } },
      { name: 'cursor', type: 'text', admin: { hidden: true } },
      { name: 'report', type: 'json', admin: { hidden: true } },
      { name: 'undoReport', type: 'json', admin: { hidden: true } },
      { name: 'maker', type: 'text', required: true, admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system' },
)

/**
 * What one transaction of it changed: the entries of the audit log from `first` to `last`, which tell
 * each record and what it was before.
 */
export const BulkChangeParts: CollectionConfig = tenantCollection(
  {
    slug: slugs.bulkChangeParts,
    timestamps: false,
    indexes: [{ fields: ['tenant', 'change', 'position'], unique: true }],
    fields: [
      {
        name: 'change',
        type: 'relationship',
        relationTo: slugs.bulkChanges,
        required: true,
        index: false,
      },
      { name: 'position', type: 'number', required: true },
      { name: 'first', type: 'number', required: true },
      { name: 'last', type: 'number', required: true },
      // Of the file, in the order of the entries.
      { name: 'rows', type: 'json' },
      { name: 'undone', type: 'checkbox', required: true, defaultValue: false },
      // What was left as it is when it was undone, and why.
      { name: 'kept', type: 'json' },
    ],
  },
  { writtenBy: 'system', internal: true },
)
