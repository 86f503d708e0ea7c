import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { periodField } from '../../../collections/fields/period'
import { defaultWaterfall } from '../../../domain/allocation'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { reconciliationSlugs } from '../slugs'

const waterfallEntry = /^[a-z][a-z-]*\.(current|arrears)$/

function checkWaterfall(value: unknown): true | string {
  if (!Array.isArray(value) || !value.length)
    return 'List at least one entry, such as "funeral.current".'
  const bad = value.find((entry) => typeof entry !== 'string' || !waterfallEntry.test(entry))
  if (bad !== undefined)
    return `"${String(bad)}" is not an entry such as "funeral.current" or "dues.arrears".`
  return new Set(value).size === value.length || 'An entry stands twice.'
}

/** How money is divided from a month on: the order, the tolerance and where an excess goes. */
export const ReconciliationPolicies: CollectionConfig = tenantCollection({
  slug: reconciliationSlugs.policies,
  admin: {
    useAsTitle: 'from',
    defaultColumns: ['from', 'method', 'toleranceAmount', 'excessTo'],
    group: groups.settings,
  },
  indexes: [{ fields: ['tenant', 'from'], unique: true }],
  fields: [
    periodField({ name: 'from', required: true }),
    {
      name: 'method',
      type: 'select',
      required: true,
      defaultValue: 'waterfall',
      options: ['waterfall', 'pro-rata'],
    },
    {
      name: 'waterfall',
      type: 'json',
      required: true,
      defaultValue: defaultWaterfall,
      validate: checkWaterfall,
    },
    moneyField({ name: 'toleranceAmount', required: true, defaultValue: 0 }),
    {
      name: 'tolerancePercent',
      type: 'text',
      required: true,
      defaultValue: '0',
      validate: (value: string | null | undefined) =>
        /^\d{1,2}(\.\d{1,2})?$/.test(value ?? '') || 'Write a percentage such as 0.50.',
    },
    {
      name: 'excessTo',
      type: 'select',
      required: true,
      defaultValue: 'suspense',
      options: ['suspense', 'member-credit'],
    },
  ],
})
