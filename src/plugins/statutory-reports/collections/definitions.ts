import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { frequencies, parseContent, reportKinds, type ReportKind } from '../../../domain/statutory'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { statutorySlugs } from '../slugs'

type Written = { kind?: ReportKind; content?: unknown }

/** The content is what its kind reads; also without access checks. */
const checkContent: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { kind, content } = { ...(originalDoc as Written | undefined), ...data } as Written
  if (kind) parseContent(kind, content)
  return data
}

/** What a report shows and how often it is made. Reports that were made keep what they were. */
export const StatutoryDefinitions: CollectionConfig = tenantCollection(
  {
    slug: statutorySlugs.definitions,
    admin: {
      useAsTitle: 'key',
      defaultColumns: ['key', 'kind', 'frequency', 'active'],
      group: groups.settings,
      components: { beforeListTable: ['/admin/statutory-reports/shipped#ShippedDefinitions'] },
    },
    indexes: [{ fields: ['tenant', 'key'], unique: true }],
    hooks: { beforeChange: [checkContent] },
    fields: [
      {
        name: 'key',
        type: 'text',
        required: true,
        validate: (value: string | null | undefined) =>
          /^[a-z][a-z0-9-]{0,39}$/.test(value ?? '') ||
          'A key starts with a small letter and has small letters, digits and hyphens.',
      },
      {
        name: 'name',
        type: 'group',
        fields: [
          {
            type: 'row',
            fields: [
              { name: 'en', type: 'text', required: true, maxLength: 120 },
              { name: 'tn', type: 'text', maxLength: 120 },
            ],
          },
        ],
      },
      {
        type: 'row',
        fields: [
          { name: 'kind', type: 'select', required: true, options: [...reportKinds] },
          { name: 'frequency', type: 'select', required: true, options: [...frequencies] },
          { name: 'active', type: 'checkbox', defaultValue: true },
        ],
      },
      { name: 'content', type: 'json', required: true },
    ],
  },
  { writtenBy: 'people', kept: true },
)
