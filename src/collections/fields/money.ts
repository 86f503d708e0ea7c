import type { NumberField } from 'payload'
import { formatAmount, LARGEST_AMOUNT } from '../../domain/money'

type MoneyOptions = Partial<Omit<NumberField, 'type' | 'hasMany' | 'name' | 'validate'>> & {
  name: string
  /** Lowest amount allowed, in thebe. Default 0. */
  minimum?: number
  /** Highest amount allowed, in thebe. Default LARGEST_AMOUNT; a sum has what can be held exactly. */
  maximum?: number
}

/** The ceiling of a field that holds a sum of amounts. */
export const LARGEST_SUM = Number.MAX_SAFE_INTEGER

/**
 * An amount in minor units (thebe). The form shows and takes decimals; the database and the API
 * hold the integer, so that no float ever stands between them.
 */
export function moneyField(options: MoneyOptions): NumberField {
  const { name, minimum = 0, maximum = LARGEST_AMOUNT, admin, custom, ...rest } = options
  return {
    ...rest,
    name,
    type: 'number',
    custom: { formula: 'money', ...custom },
    validate: (value: number | null | undefined) => {
      if (value === null || value === undefined) return rest.required ? 'Enter an amount.' : true
      if (!Number.isSafeInteger(value)) return 'An amount is a whole number of thebe.'
      if (value > maximum) return `The highest amount is ${formatAmount(maximum)}.`
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
