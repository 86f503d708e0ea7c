import type { CollectionConfig } from 'payload'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { glSlugs } from '../slugs'

/** What the other program calls one of our accounts. */
export const GlExportAccounts: CollectionConfig = tenantCollection({
  slug: glSlugs.accounts,
  admin: {
    defaultColumns: ['target', 'account', 'code', 'name', 'taxType'],
    group: groups.records,
  },
  indexes: [{ fields: ['tenant', 'target', 'account'], unique: true }],
  fields: [
    {
      name: 'target',
      type: 'relationship',
      relationTo: glSlugs.targets,
      required: true,
      index: false,
    },
    {
      name: 'account',
      type: 'relationship',
      relationTo: slugs.accounts,
      required: true,
      index: false,
    },
    { name: 'code', type: 'text', required: true, maxLength: 150 },
    { name: 'name', type: 'text', maxLength: 150 },
    { name: 'taxType', type: 'text', maxLength: 60 },
  ],
})
