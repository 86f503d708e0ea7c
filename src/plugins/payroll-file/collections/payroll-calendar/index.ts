import type { CollectionConfig } from 'payload'
import { businessDateField, periodField } from '../../../../collections/fields/period'
import { slugs } from '../../../../collections/slugs'
import { groups } from '../../../../platform/labels'
import { tenantCollection } from '../../../../tenants/ownership'
import { payrollErrors } from '../../errors'
import { payrollSlugs } from '../../slugs'
import { fieldLabel, label } from '../../translations'

/** The days of one month's cycle with one authority, in the order in which they come. */
export const calendarDays = [
  'submissionOpens',
  'cutOff',
  'payrollRun',
  'payDate',
  'remittanceDue',
] as const

/** When a month's file may be sent, must be sent, is run and is paid. */
export const PayrollCalendar: CollectionConfig = tenantCollection({
  slug: payrollSlugs.payrollCalendar,
  labels: { singular: label('calendarMonth'), plural: label('payrollCalendar') },
  admin: {
    defaultColumns: ['payrollAuthority', 'period', ...calendarDays],
    group: groups.settings,
  },
  defaultSort: 'period',
  indexes: [{ fields: ['tenant', 'payrollAuthority', 'period'], unique: true }],
  fields: [
    {
      name: 'payrollAuthority',
      type: 'relationship',
      relationTo: slugs.payrollAuthorities,
      required: true,
      label: fieldLabel('payrollAuthority'),
    },
    periodField({ name: 'period', required: true, label: fieldLabel('period') }),
    ...calendarDays.map((name) =>
      businessDateField({ name, required: true, label: fieldLabel(name) }),
    ),
  ],
  hooks: { beforeValidate: [({ data }) => requireOrder(data)] },
})

/** Refuses a month whose days are out of order: a cut-off after the pay date is a typing error. */
function requireOrder<T extends Record<string, unknown> | undefined>(data: T): T {
  if (!data) return data
  const days = calendarDays.map((name) => ({ name, date: data[name] }))
  days.forEach(({ name, date }, index) => {
    const before = days[index - 1]
    if (before && typeof date === 'string' && typeof before.date === 'string' && date < before.date)
      throw payrollErrors.CALENDAR_ORDER(
        `${name} (${date}) is before ${before.name} (${before.date})`,
      )
  })
  return data
}
