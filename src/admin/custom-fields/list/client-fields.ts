import type { ClientField } from 'payload'
import { kindOf, type CustomField, type CustomFieldType } from '../../../domain/custom-fields'
import { inLanguage } from '../types'

/** The field of a record that holds them, and how a query names one: `custom.ward`. */
const CUSTOM = 'custom'
export const pathOf = (key: string): string => `${CUSTOM}.${key}`

const INPUTS: Partial<Record<CustomFieldType, ClientField['type']>> = {
  number: 'number',
  money: 'number',
  date: 'date',
  'yes-no': 'checkbox',
  choice: 'select',
  choices: 'select',
  relation: 'relationship',
}

/**
 * A society's field as Payload's own filter bar and column chooser know fields: a virtual field of the
 * one that holds the values, by whose rights it is judged.
 */
export function clientFieldOf(field: CustomField, language: string): ClientField {
  const { key, type, target, options } = field
  const label = inLanguage(field.label, language)
  return {
    name: CUSTOM,
    virtual: pathOf(key),
    type: INPUTS[kindOf(field)] ?? 'text',
    // Amounts are compared in thebe, as everywhere in a query.
    label: kindOf(field) === 'money' ? `${label} (thebe)` : label,
    admin: { disableBulkEdit: true },
    ...(type === 'relation' ? { relationTo: target ?? '', hasMany: false } : {}),
    ...(options?.length
      ? {
          options: options.map((option) => ({
            value: option.value,
            label: inLanguage(option.label, language),
          })),
        }
      : {}),
  } as ClientField
}
