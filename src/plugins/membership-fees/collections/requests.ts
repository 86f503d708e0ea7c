import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { payrollSlugs } from '../../payroll-file/slugs'
import { feeSlugs } from '../slugs'

/** A bill was asked for in a deduction run, so that no other run asks for it meanwhile. */
export const MembershipFeeRequests: CollectionConfig = tenantCollection(
  {
    slug: feeSlugs.requests,
    admin: { defaultColumns: ['fee', 'run', 'amount'], group: groups.records },
    indexes: [{ fields: ['tenant', 'fee', 'run'], unique: true }, { fields: ['tenant', 'run'] }],
    fields: [
      {
        name: 'fee',
        type: 'relationship',
        relationTo: feeSlugs.fees as never,
        required: true,
        index: false,
      },
      {
        name: 'run',
        type: 'relationship',
        relationTo: payrollSlugs.deductionRuns,
        required: true,
        index: false,
      },
      moneyField({ name: 'amount', required: true, minimum: 1 }),
    ],
  },
  { writtenBy: 'system', appendOnly: true },
)
