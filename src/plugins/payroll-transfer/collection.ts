import type { CollectionConfig, Field } from 'payload'
import { periodField } from '../../collections/fields/period'
import { slugs } from '../../collections/slugs'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { transferSlugs } from './slugs'

const authority = (name: string): Field => ({
  ...{ name, type: 'relationship', relationTo: slugs.payrollAuthorities },
  ...{ required: true, index: false },
})

/** A member goes from one payroll authority, or payroll number, to another from a month on. */
export const PayrollTransfers: CollectionConfig = tenantCollection(
  {
    slug: transferSlugs.transfers,
    admin: {
      defaultColumns: ['member', 'fromAuthority', 'toAuthority', 'from', 'status', 'makerName'],
      group: groups.members,
    },
    defaultSort: '-createdAt',
    indexes: [{ fields: ['tenant', 'member'] }],
    fields: [
      {
        name: 'review',
        type: 'ui',
        admin: { components: { Field: '/admin/payroll-transfers/review#TransferReview' } },
      },
      {
        ...{ name: 'member', type: 'relationship', relationTo: slugs.members },
        ...{ required: true, index: false },
      },
      authority('fromAuthority'),
      { name: 'fromNumber', type: 'text', required: true },
      authority('toAuthority'),
      { name: 'toNumber', type: 'text', required: true },
      periodField({ name: 'from', required: true }),
      { name: 'reason', type: 'text', required: true },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'transferred',
        options: ['transferred', 'undone'],
      },
      { name: 'makerName', type: 'text', required: true },
      { name: 'undoneByName', type: 'text' },
      { name: 'undoReason', type: 'text' },
      { name: 'codes', type: 'json', required: true, admin: { hidden: true } },
      { name: 'maker', type: 'text', required: true, admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system' },
)
