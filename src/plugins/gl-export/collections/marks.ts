import type { CollectionConfig } from 'payload'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { glSlugs } from '../slugs'

/**
 * What became of a journal at a target: exported, released when its batch was withdrawn, exported again. The
 * steps are numbered, so that no two batches can take the same one.
 */
export const GlExportMarks: CollectionConfig = tenantCollection(
  {
    slug: glSlugs.marks,
    defaultSort: '-createdAt',
    admin: {
      useAsTitle: 'journalNumber',
      defaultColumns: ['journalNumber', 'target', 'batch', 'kind', 'step'],
      group: groups.records,
    },
    indexes: [{ fields: ['tenant', 'target', 'journal', 'step'], unique: true }],
    fields: [
      {
        name: 'target',
        type: 'relationship',
        relationTo: glSlugs.targets,
        required: true,
        index: false,
      },
      {
        name: 'journal',
        type: 'relationship',
        relationTo: slugs.journals,
        required: true,
        index: false,
      },
      { name: 'journalNumber', type: 'number', required: true },
      {
        name: 'batch',
        type: 'relationship',
        relationTo: glSlugs.batches,
        required: true,
        index: false,
      },
      { name: 'kind', type: 'select', required: true, options: ['exported', 'released'] },
      { name: 'step', type: 'number', required: true },
    ],
  },
  { writtenBy: 'system', appendOnly: true, orderedWithin: 'batch' },
)
