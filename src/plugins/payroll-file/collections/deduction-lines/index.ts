import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../../collections/fields/money'
import { slugs } from '../../../../collections/slugs'
import { groups } from '../../../../platform/labels'
import { tenantCollection } from '../../../../tenants/ownership'
import { payrollSlugs } from '../../slugs'
import { fieldLabel, label, optionLabels } from '../../translations'
import { deductionActions } from '../deduction-runs'

/** One instruction of a run: a member, a code, an amount, and what it is made of. */
export const DeductionLines: CollectionConfig = tenantCollection(
  {
    slug: payrollSlugs.deductionLines,
    labels: { singular: label('deductionLine'), plural: label('deductionLines') },
    admin: {
      useAsTitle: 'payrollNumber',
      listSearchableFields: ['payrollNumber', 'member.displayName', 'member.memberNumber'],
      defaultColumns: ['payrollNumber', 'member', 'deductionCode', 'action', 'amount', 'inFile'],
      group: groups.records,
    },
    timestamps: false,
    indexes: [{ fields: ['tenant', 'run', 'payrollNumber', 'deductionCode'] }],
    fields: [
      {
        name: 'run',
        type: 'relationship',
        relationTo: payrollSlugs.deductionRuns,
        required: true,
        label: fieldLabel('run'),
      },
      {
        name: 'member',
        type: 'relationship',
        relationTo: slugs.members,
        required: true,
        label: fieldLabel('member'),
      },
      { name: 'payrollNumber', type: 'text', required: true, label: fieldLabel('payrollNumber') },
      { name: 'deductionCode', type: 'text', required: true, label: fieldLabel('deductionCode') },
      {
        name: 'action',
        type: 'select',
        required: true,
        label: fieldLabel('action'),
        options: optionLabels(deductionActions),
      },
      { name: 'inFile', type: 'checkbox', required: true, label: fieldLabel('inFile') },
      moneyField({ name: 'amount', required: true, label: fieldLabel('amount') }),
      { name: 'parts', type: 'json', required: true, label: fieldLabel('parts') },
    ],
  },
  { writtenBy: 'system' },
)
