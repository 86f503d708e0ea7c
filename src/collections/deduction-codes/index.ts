import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { codeField } from '../fields/code'
import { slugs } from '../slugs'

/** A code the payroll gave the society; each has a status of its own. */
export const DeductionCodes: CollectionConfig = tenantCollection(
  {
    slug: slugs.deductionCodes,
    defaultSort: 'code',
    admin: {
      useAsTitle: 'code',
      listSearchableFields: ['code', 'name'],
      defaultColumns: ['code', 'name', 'payrollAuthority', 'status'],
      group: groups.settings,
    },
    indexes: [{ fields: ['tenant', 'payrollAuthority', 'code'], unique: true }],
    fields: [
      codeField({ name: 'code' }),
      { name: 'name', type: 'text', required: true },
      {
        name: 'payrollAuthority',
        type: 'relationship',
        relationTo: slugs.payrollAuthorities,
        required: true,
      },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'active',
        options: ['active', 'suspended'],
      },
    ],
  },
  { writtenBy: 'people', kept: true },
)
