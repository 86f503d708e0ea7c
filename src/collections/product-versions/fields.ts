import type { Field } from 'payload'
import { amountRules } from '../../domain/products'
import { moneyField } from '../fields/money'
import { periodField } from '../fields/period'
import { slugs } from '../slugs'
import { existingChoices } from './terms'

/** Fields that only publishing, or the first use by a run, sets. */
const setByOperation = { create: () => false, update: () => false }

/** The editor of the definition has these; they are columns of lists, and the API takes them. */
const inDefinition = { condition: () => false }

/** The fields of a version. */
export const versionFields: Field[] = [
  { name: 'product', type: 'relationship', relationTo: slugs.products, required: true },
  periodField({ name: 'from', required: true }),
  {
    name: 'definition',
    type: 'json',
    admin: { components: { Field: '/admin/products/editor.client#TermsEditor' } },
  },
  {
    name: 'amountRule',
    type: 'select',
    required: true,
    defaultValue: 'fixed',
    options: [...amountRules],
    admin: inDefinition,
  },
  moneyField({ name: 'amount', admin: inDefinition }),
  moneyField({ name: 'minimum', admin: inDefinition }),
  moneyField({ name: 'maximum', admin: inDefinition }),
  moneyField({ name: 'step', admin: inDefinition }),
  { name: 'waitingMonths', type: 'number', min: 0, defaultValue: 0, admin: inDefinition },
  { name: 'graceMonths', type: 'number', min: 0, defaultValue: 0, admin: inDefinition },
  {
    name: 'status',
    type: 'select',
    // A function, so that the database has no default: rows from before have none and are in force.
    defaultValue: () => 'draft',
    options: ['draft', 'published'],
    access: setByOperation,
    admin: { readOnly: true },
  },
  {
    name: 'existing',
    type: 'select',
    options: [...existingChoices],
    access: setByOperation,
    admin: { readOnly: true },
  },
  { name: 'publishedBy', type: 'text', access: setByOperation, admin: { readOnly: true } },
  { name: 'publishedAt', type: 'date', access: setByOperation, admin: { readOnly: true } },
  periodField({ name: 'usedIn', access: setByOperation, admin: { readOnly: true } }),
]
