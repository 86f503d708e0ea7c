import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { businessDateField } from '../../../collections/fields/period'
import { refusal } from '../../../collections/rules/refusal'
import { isSettingValue, settingUnits, type SettingUnit } from '../../../domain/statutory'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { statutorySlugs } from '../slugs'

type Written = { unit?: SettingUnit; value?: string }

const checkValue: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { unit, value } = { ...(originalDoc as Written | undefined), ...data } as Written
  if (!unit || isSettingValue(unit, value ?? '')) return data
  throw refusal(req, statutorySlugs.settings, {
    field: 'value',
    message: `"${value}" can’t be read as ${unit}: write 30, 12.5 or rising bounds such as 30, 60, 90.`,
  })
}

/** A figure of a law or a regulator from a day on, with where it stands. */
export const StatutorySettings: CollectionConfig = tenantCollection(
  {
    slug: statutorySlugs.settings,
    admin: {
      defaultColumns: ['key', 'from', 'unit', 'value', 'source'],
      group: groups.settings,
    },
    indexes: [{ fields: ['tenant', 'key', 'from'], unique: true }],
    hooks: { beforeChange: [checkValue] },
    fields: [
      { name: 'key', type: 'text', required: true, maxLength: 60 },
      businessDateField({ name: 'from', required: true }),
      { name: 'unit', type: 'select', required: true, options: [...settingUnits] },
      { name: 'value', type: 'text', required: true, maxLength: 100 },
      { name: 'source', type: 'text', required: true, minLength: 5, maxLength: 300 },
    ],
  },
  { writtenBy: 'people', kept: true },
)
