import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { inWords } from '../fields/in-words'
import { slugs } from '../slugs'
import { downloadEndpoint } from './download'

/** A file that is kept: payroll files, remittances. Its bytes are encrypted parts in the database. */
export const StoredFiles: CollectionConfig = tenantCollection(
  {
    slug: slugs.storedFiles,
    admin: {
      useAsTitle: 'name',
      listSearchableFields: ['name', 'sha256'],
      defaultColumns: ['name', 'purpose', 'bytes', 'sha256', 'createdAt'],
      group: groups.records,
      components: {
        edit: { beforeDocumentControls: ['/admin/stored-files/download#DownloadFile'] },
      },
    },
    endpoints: [downloadEndpoint],
    indexes: [{ fields: ['tenant', 'sha256'] }],
    fields: [
      { name: 'name', type: 'text', required: true },
      { name: 'purpose', type: 'text', required: true, ...inWords('purpose') },
      { name: 'contentType', type: 'text', required: true },
      { name: 'bytes', type: 'number', required: true },
      { name: 'parts', type: 'number', required: true },
      { name: 'sha256', type: 'text', required: true },
      { name: 'createdBy', type: 'text', required: true },
    ],
  },
  { writtenBy: 'system' },
)
