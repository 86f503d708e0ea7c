import type { CollectionConfig } from 'payload'
import { codeField } from '../../../collections/fields/code'
import { businessDateField } from '../../../collections/fields/period'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { glSlugs } from '../slugs'
import { checkPeriods, keepStart } from './target-hooks'

const exportTab = {
  glExport: {
    Component: '/admin/gl-export/view#GlExportView',
    path: '/export' as const,
    tab: {
      label: ({ t }: { t: (key: string) => string }) => t('glExport:export'),
      href: '/export' as const,
      order: 120,
    },
  },
}

/** A ledger in another program: how journals go there, and from which day on. */
export const GlExportTargets: CollectionConfig = tenantCollection(
  {
    slug: glSlugs.targets,
    admin: {
      useAsTitle: 'name',
      listSearchableFields: ['name', 'code'],
      defaultColumns: ['code', 'name', 'format', 'mode', 'startsOn', 'status'],
      group: groups.ledger,
      components: { views: { edit: exportTab } },
    },
    indexes: [{ fields: ['tenant', 'code'], unique: true }],
    hooks: { beforeChange: [checkPeriods, keepStart] },
    fields: [
      codeField({ name: 'code' }),
      { name: 'name', type: 'text', required: true },
      {
        name: 'format',
        type: 'relationship',
        relationTo: glSlugs.formats,
        required: true,
        index: false,
        filterOptions: { status: { equals: 'published' } },
      },
      {
        name: 'mode',
        type: 'select',
        required: true,
        defaultValue: 'detail',
        options: ['detail', 'summary'],
      },
      businessDateField({ name: 'startsOn', required: true }),
      { name: 'firstMonth', type: 'number', required: true, defaultValue: 1, min: 1, max: 12 },
      { name: 'periods', type: 'json' },
      { name: 'company', type: 'text' },
      { name: 'journal', type: 'text' },
      { name: 'taxType', type: 'text' },
      { name: 'contraAccount', type: 'text' },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'active',
        options: ['active', 'closed'],
      },
    ],
  },
  { writtenBy: 'people', kept: true },
)
