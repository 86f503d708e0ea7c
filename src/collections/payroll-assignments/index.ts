import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { businessDateField } from '../fields/period'
import { slugs } from '../slugs'

/** Under which payroll number a member was paid, by which authority, from when until when. */
export const PayrollAssignments: CollectionConfig = tenantCollection(
  {
    slug: slugs.payrollAssignments,
    admin: {
      useAsTitle: 'payrollNumber',
      listSearchableFields: ['payrollNumber', 'member.displayName', 'member.memberNumber'],
      group: groups.records,
      defaultColumns: ['member', 'payrollAuthority', 'payrollNumber', 'from', 'until'],
    },
    indexes: [
      { fields: ['tenant', 'member'] },
      { fields: ['tenant', 'payrollAuthority', 'payrollNumber'] },
      { fields: ['tenant', 'payrollNumber'] },
    ],
    fields: [
      { name: 'member', type: 'relationship', relationTo: slugs.members, required: true },
      {
        name: 'payrollAuthority',
        type: 'relationship',
        relationTo: slugs.payrollAuthorities,
        required: true,
      },
      { name: 'payrollNumber', type: 'text', required: true },
      businessDateField({ name: 'from', required: true }),
      businessDateField({ name: 'until' }),
    ],
  },
  { writtenBy: 'system' },
)
