import type { CollectionConfig } from 'payload'
import { businessDateField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { statutorySlugs } from '../slugs'

/** A report as it was made, with its content in a kept file; only that it was submitted is added. */
export const StatutoryReports: CollectionConfig = tenantCollection(
  {
    slug: statutorySlugs.reports,
    admin: {
      defaultColumns: ['key', 'from', 'to', 'version', 'status', 'madeByName', 'submittedByName'],
      group: groups.records,
      components: { beforeListTable: ['/admin/statutory-reports/calendar#StatutoryCalendar'] },
    },
    defaultSort: '-to',
    indexes: [
      { fields: ['tenant', 'definition', 'to', 'version'], unique: true },
      { fields: ['tenant', 'status'] },
    ],
    fields: [
      {
        name: 'review',
        type: 'ui',
        admin: { components: { Field: '/admin/statutory-reports/report#StatutoryReport' } },
      },
      {
        name: 'definition',
        type: 'relationship',
        relationTo: statutorySlugs.definitions as never,
        required: true,
        index: false,
      },
      { name: 'key', type: 'text', required: true },
      businessDateField({ name: 'from', required: true }),
      businessDateField({ name: 'to', required: true }),
      { name: 'version', type: 'number', required: true, min: 1 },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'made',
        options: ['made', 'submitted'],
      },
      { name: 'file', type: 'relationship', relationTo: slugs.storedFiles, required: true },
      { name: 'sha256', type: 'text', required: true },
      { name: 'lines', type: 'number', required: true },
      { name: 'madeByName', type: 'text', required: true },
      { name: 'submittedByName', type: 'text' },
      { name: 'submittedAt', type: 'date' },
      { name: 'maker', type: 'text', required: true, admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system', kept: true },
)
