import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { codeField } from '../fields/code'
import { slugs } from '../slugs'

/** An employer's payroll office that takes a deduction file and pays the society. */
export const PayrollAuthorities: CollectionConfig = tenantCollection(
  {
    slug: slugs.payrollAuthorities,
    defaultSort: 'code',
    admin: {
      useAsTitle: 'name',
      listSearchableFields: ['code', 'name'],
      defaultColumns: ['code', 'name', 'status'],
      group: groups.settings,
    },
    indexes: [{ fields: ['tenant', 'code'], unique: true }],
    fields: [
      codeField({ name: 'code' }),
      { name: 'name', type: 'text', required: true },
      {
        name: 'fileMode',
        type: 'select',
        required: true,
        defaultValue: 'full',
        options: ['full', 'delta'],
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
