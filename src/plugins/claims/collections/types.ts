import type { CollectionConfig, NumberField } from 'payload'
import { codeField } from '../../../collections/fields/code'
import { setswanaName } from '../../../collections/fields/local-name'
import { moneyField } from '../../../collections/fields/money'
import { claimKinds } from '../../../domain/claims'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { claimSlugs } from '../slugs'

/** A whole number within limits; a form may leave it empty unless it is required. */
function wholeNumber(name: string, more: Partial<NumberField> & { min: number; max: number }) {
  const { min, max, required } = more
  return {
    ...{ name, type: 'number', ...more },
    validate: (value: number | null | undefined) =>
      (!required && (value === null || value === undefined)) ||
      (Number.isInteger(value) && Number(value) >= min && Number(value) <= max) ||
      `Write a whole number from ${min} to ${max}.`,
  } as NumberField
}

const MOST_HOURS = 8760
const MOST_MONTHS = 600

/** A kind of claim as the society has set it up: what it pays, to whom, and how fast. */
export const ClaimTypes: CollectionConfig = tenantCollection(
  {
    slug: claimSlugs.types,
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['code', 'name', 'kind', 'paysTo', 'decideHours', 'payHours', 'active'],
      group: groups.settings,
    },
    indexes: [{ fields: ['tenant', 'code'], unique: true }],
    fields: [
      codeField({ name: 'code' }),
      { name: 'name', type: 'text', required: true },
      setswanaName,
      { name: 'kind', type: 'select', required: true, options: [...claimKinds] },
      {
        name: 'paysTo',
        type: 'select',
        required: true,
        defaultValue: 'beneficiaries',
        options: ['beneficiaries', 'member'],
      },
      moneyField({ name: 'benefit', minimum: 1 }),
      wholeNumber('waitingMonths', { min: 0, max: MOST_MONTHS, defaultValue: 0 }),
      wholeNumber('withinMonths', { min: 1, max: MOST_MONTHS }),
      wholeNumber('decideHours', { min: 1, max: MOST_HOURS, required: true, defaultValue: 24 }),
      wholeNumber('payHours', { min: 1, max: MOST_HOURS, required: true, defaultValue: 48 }),
      { name: 'inPortal', type: 'checkbox', defaultValue: true },
      { name: 'active', type: 'checkbox', defaultValue: true },
    ],
  },
  // Claims keep pointing at it: a type that is no longer taken is not active.
  { writtenBy: 'people', kept: true },
)
