import type { CollectionConfig } from 'payload'
import { periodField } from '../../collections/fields/period'
import { slugs } from '../../collections/slugs'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { auditSlugs } from './slugs'

/** What was recorded in a month, summed up and kept as it was then. */
export const AuditReports: CollectionConfig = tenantCollection(
  {
    slug: auditSlugs.reports,
    defaultSort: '-month',
    admin: {
      useAsTitle: 'month',
      defaultColumns: ['month', 'lines', 'makerName', 'createdAt'],
      group: groups.records,
      components: {
        beforeListTable: ['/admin/audit/make-report#MakeReport'],
        edit: { beforeDocumentControls: ['/admin/audit/download-report#DownloadReport'] },
      },
    },
    indexes: [{ fields: ['tenant', 'month'], unique: true }],
    fields: [
      periodField({ name: 'month', required: true }),
      { name: 'file', type: 'relationship', relationTo: slugs.storedFiles, required: true },
      { name: 'lines', type: 'number', required: true },
      { name: 'makerName', type: 'text', required: true },
      { name: 'sha256', type: 'text', required: true },
    ],
  },
  { writtenBy: 'system', appendOnly: true },
)
