import type { Field } from 'payload'
import { periodField } from '../fields/period'
import { slugs } from '../slugs'
import { amountField } from './amount-field'

/** What formulas of the society call a subscription. */
export const SUBSCRIPTION = 'subscription'

/** The fields of a subscription. */
export const subscriptionFields: Field[] = [
  { name: 'member', type: 'relationship', relationTo: slugs.members, required: true },
  { name: 'product', type: 'relationship', relationTo: slugs.products, required: true },
  { name: 'plan', type: 'text' },
  amountField,
  { name: 'deductionCode', type: 'relationship', relationTo: slugs.deductionCodes },
  periodField({ name: 'from', required: true }),
  periodField({
    name: 'until',
  }),
  { name: 'endReason', type: 'text' },
  {
    name: 'reprice',
    type: 'ui',
    admin: { components: { Field: '/admin/products/reprice.client#Reprice' } },
  },
  {
    name: 'amounts',
    type: 'join',
    collection: slugs.subscriptionAmounts,
    on: 'subscription',
    admin: { allowCreate: false, defaultColumns: ['from', 'amount', 'productVersion'] },
  },
]
