import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { inWords } from '../fields/in-words'
import { slugs } from '../slugs'

/** Who changed what, when, from what to what; each entry holds the hash of the one before. */
export const AuditLog: CollectionConfig = tenantCollection(
  {
    slug: slugs.auditLog,
    admin: {
      defaultColumns: ['at', 'actorName', 'action', 'collection'],
      group: groups.records,
    },
    indexes: [
      { fields: ['chain', 'sequence'], unique: true },
      { fields: ['tenant', 'documentId'] },
    ],
    timestamps: false,
    fields: [
      {
        name: 'chain',
        type: 'text',
        required: true,
      },
      { name: 'sequence', type: 'number', required: true },
      { name: 'at', type: 'date', required: true },
      { name: 'actor', type: 'text', required: true },
      { name: 'actorName', type: 'text', required: true },
      { name: 'action', type: 'text', required: true, ...inWords('auditAction') },
      { name: 'collection', type: 'text', required: true },
      { name: 'documentId', type: 'text', required: true },
      { name: 'changes', type: 'json' },
      { name: 'reason', type: 'text' },
      { name: 'previousHash', type: 'text', required: true },
      { name: 'hash', type: 'text', required: true },
    ],
  },
  { writtenBy: 'system', appendOnly: true },
)
