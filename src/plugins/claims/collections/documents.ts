import type { CollectionConfig } from 'payload'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { claimSlugs } from '../slugs'

/** A document given for a claim, kept as a file, and what somebody else said of it. */
export const ClaimDocuments: CollectionConfig = tenantCollection(
  {
    slug: claimSlugs.documents,
    admin: {
      defaultColumns: ['claim', 'requirement', 'status', 'makerName', 'checkerName'],
      group: groups.members,
    },
    indexes: [{ fields: ['tenant', 'claim'] }],
    fields: [
      {
        name: 'claim',
        type: 'relationship',
        relationTo: claimSlugs.claims as never,
        required: true,
        index: false,
      },
      { name: 'requirement', type: 'text', required: true },
      {
        name: 'file',
        type: 'relationship',
        relationTo: slugs.storedFiles,
        required: true,
        index: false,
      },
      { name: 'witnesses', type: 'text' },
      {
        name: 'status',
        type: 'select',
        required: true,
        options: ['waiting', 'verified', 'rejected'],
      },
      { name: 'makerName', type: 'text', required: true },
      { name: 'checkerName', type: 'text' },
      { name: 'reason', type: 'text' },
      { name: 'maker', type: 'text', required: true, admin: { hidden: true } },
      { name: 'checker', type: 'text', admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system', kept: true },
)
