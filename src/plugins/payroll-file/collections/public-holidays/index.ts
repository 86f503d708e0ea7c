import type { CollectionConfig } from 'payload'
import { businessDateField } from '../../../../collections/fields/period'
import { groups } from '../../../../platform/labels'
import { tenantCollection } from '../../../../tenants/ownership'
import { payrollSlugs } from '../../slugs'
import { fieldLabel, label } from '../../translations'

/** The days on which payroll offices and banks are closed; published libraries miss some of them. */
export const PublicHolidays: CollectionConfig = tenantCollection({
  slug: payrollSlugs.publicHolidays,
  labels: { singular: label('publicHoliday'), plural: label('publicHolidays') },
  admin: {
    useAsTitle: 'name',
    listSearchableFields: ['name', 'date'],
    defaultColumns: ['date', 'name'],
    group: groups.settings,
  },
  defaultSort: 'date',
  indexes: [{ fields: ['tenant', 'date'], unique: true }],
  fields: [
    businessDateField({ name: 'date', required: true, label: fieldLabel('date') }),
    { name: 'name', type: 'text', required: true, label: fieldLabel('name') },
  ],
})
