import type { NumberField } from 'payload'
import { moneyField } from '../fields/money'

type Validate = (value: unknown, options: unknown) => true | string

const { validate, ...field } = moneyField({ name: 'amount', required: true })

/** There in every row that is stored; a form may leave it to the terms, which then work it out. */
export const amountField = {
  ...field,
  validate: ((value, options) =>
    value === null || value === undefined || (validate as Validate)(value, options)) as Validate,
} as NumberField
