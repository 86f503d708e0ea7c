import type { Field } from 'payload'
import { moneyField } from '../fields/money'
import { periodField } from '../fields/period'
import { slugs } from '../slugs'

/** What formulas of the society call a subscription. */
export const SUBSCRIPTION = 'subscription'

/** The fields of a subscription. */
export const subscriptionFields: Field[] = [
  { name: 'member', type: 'relationship', relationTo: slugs.members, required: true },
  { name: 'product', type: 'relationship', relationTo: slugs.products, required: true },
  moneyField({ name: 'amount', required: true }),
  { name: 'deductionCode', type: 'relationship', relationTo: slugs.deductionCodes },
  periodField({ name: 'from', required: true }),
  periodField({
    name: 'until',
  }),
  { name: 'endReason', type: 'text' },
]
