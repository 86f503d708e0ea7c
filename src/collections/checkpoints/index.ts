import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { slugs } from '../slugs'
import { exportEndpoint } from './export'

/** What books and logs were at a moment, signed: kept elsewhere, it shows any later rewrite. */
export const Checkpoints: CollectionConfig = tenantCollection(
  {
    slug: slugs.checkpoints,
    defaultSort: '-sequence',
    admin: {
      useAsTitle: 'sequence',
      defaultColumns: ['sequence', 'at', 'journals', 'auditEntries'],
      group: groups.records,
      components: {
        edit: { beforeDocumentControls: ['/admin/checkpoints/download#DownloadCheckpoint'] },
      },
    },
    endpoints: [exportEndpoint],
    indexes: [{ fields: ['tenant', 'sequence'], unique: true }],
    timestamps: false,
    fields: [
      { name: 'sequence', type: 'number', required: true },
      { name: 'at', type: 'date', required: true },
      { name: 'journals', type: 'number', required: true },
      { name: 'journalHead', type: 'text', required: true },
      { name: 'auditEntries', type: 'number', required: true },
      { name: 'auditHead', type: 'text', required: true },
      { name: 'platformEntries', type: 'number', required: true },
      { name: 'platformHead', type: 'text', required: true },
      { name: 'previousHash', type: 'text', required: true },
      { name: 'publicKey', type: 'text', required: true },
      { name: 'signature', type: 'text', required: true },
    ],
  },
  { writtenBy: 'system', appendOnly: true },
)
