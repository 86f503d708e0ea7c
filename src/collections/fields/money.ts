import type { NumberField } from 'payload'

type MoneyOptions = Partial<Omit<NumberField, 'type' | 'hasMany' | 'name' | 'validate'>> & {
  name: string
  /** Lowest amount allowed, in thebe. Default 0. */
  minimum?: number
}

/**
 * An amount in minor units (thebe). The form shows and takes decimals; the database and the API
 * hold the integer, so that no float ever stands between them.
 */
export function moneyField({ name, minimum = 0, admin, ...rest }: MoneyOptions): NumberField {
  return {
    ...rest,
    name,
    type: 'number',
    validate: (value: number | null | undefined) => {
      if (value === null || value === undefined) return rest.required ? 'Enter an amount.' : true
      if (!Number.isSafeInteger(value)) return 'An amount is a whole number of thebe.'
      return value >= minimum || `The lowest amount is ${(minimum / 100).toFixed(2)}.`
    },
    admin: {
      ...admin,
      components: {
        Field: '/admin/fields/money/field.client#MoneyField',
        Cell: '/admin/fields/money/cell#MoneyCell',
        ...admin?.components,
      },
    },
  } as NumberField
}
