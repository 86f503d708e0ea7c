import type { CollectionConfig } from 'payload'
import { businessDateField, periodField } from '../../../collections/fields/period'
import { moneyField } from '../../../collections/fields/money'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { reconciliationSlugs } from '../slugs'

export const remittanceStatuses = [
  'imported',
  'reconciled',
  'posting',
  'posted',
  'reversing',
  'reversed',
  'cancelled',
] as const
export type RemittanceStatus = (typeof remittanceStatuses)[number]

/** What an authority says it deducted in a month: one file, its controls and what became of it. */
export const Remittances: CollectionConfig = tenantCollection(
  {
    slug: reconciliationSlugs.remittances,
    admin: {
      useAsTitle: 'title',
      listSearchableFields: ['title'],
      defaultColumns: ['title', 'status', 'lines', 'amount', 'suspense', 'arrears'],
      group: groups.payroll,
      components: {
        beforeListTable: ['/admin/remittance-import#ImportForm'],
        views: {
          edit: {
            workbench: {
              Component: '/admin/workbench/view#WorkbenchView',
              path: '/workbench',
              tab: { label: ({ t }) => t('motshelo:workbench'), href: '/workbench', order: 50 },
            },
          },
        },
      },
    },
    indexes: [
      { fields: ['tenant', 'payrollAuthority', 'period', 'sequence'], unique: true },
      { fields: ['tenant', 'sha256'] },
    ],
    fields: [
      {
        name: 'title',
        type: 'text',
        required: true,
        admin: { components: { Cell: '/admin/elements/document-link#RemittanceCell' } },
      },
      {
        name: 'payrollAuthority',
        type: 'relationship',
        relationTo: slugs.payrollAuthorities,
        required: true,
      },
      periodField({ name: 'period', required: true }),
      { name: 'sequence', type: 'number', required: true },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'imported',
        options: [...remittanceStatuses],
      },
      businessDateField({ name: 'businessDate', required: true }),
      { name: 'file', type: 'relationship', relationTo: slugs.storedFiles },
      { name: 'rejectionsFile', type: 'relationship', relationTo: slugs.storedFiles },
      { name: 'sha256', type: 'text', required: true },
      { name: 'formatVersion', type: 'text' },
      { name: 'lines', type: 'number', required: true },
      moneyField({ name: 'amount', required: true, minimum: Number.MIN_SAFE_INTEGER }),
      moneyField({ name: 'fee', defaultValue: 0 }),
      moneyField({ name: 'vat', defaultValue: 0 }),
      moneyField({ name: 'bankReceipt', minimum: Number.MIN_SAFE_INTEGER }),
      { name: 'summary', type: 'json' },
      moneyField({ name: 'allocated' }),
      moneyField({ name: 'suspense', minimum: Number.MIN_SAFE_INTEGER }),
      moneyField({ name: 'arrears', minimum: Number.MIN_SAFE_INTEGER }),
      { name: 'run', type: 'text' },
      {
        name: 'lastItem',
        type: 'text',
        admin: { hidden: true },
      },
      { name: 'importedBy', type: 'text', required: true },
      { name: 'postedBy', type: 'text' },
      { name: 'postedAt', type: 'date' },
      { name: 'reversedBy', type: 'text' },
      { name: 'reason', type: 'text' },
    ],
  },
  { writtenBy: 'system' },
)
