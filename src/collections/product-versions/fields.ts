import type { Field } from 'payload'
import { amountRules } from '../../domain/products'
import { moneyField } from '../fields/money'
import { periodField } from '../fields/period'
import { slugs } from '../slugs'
import { existingChoices, versionStatuses } from './terms'

/** Fields that only publishing, or the first use by a run, sets. */
const setByOperation = { create: () => false, update: () => false }

/** The editor of the definition has these; they are columns of lists, and the API takes them. */
const inDefinition = { condition: () => false }

const onceWithdrawn = {
  readOnly: true,
  condition: ({ status }: { status?: string }) => /^withdraw/.test(status ?? ''),
}

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
    options: [...versionStatuses],
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
  { name: 'withdrawnBy', type: 'text', access: setByOperation, admin: onceWithdrawn },
  { name: 'withdrawnAt', type: 'date', access: setByOperation, admin: onceWithdrawn },
  { name: 'withdrawReason', type: 'text', access: setByOperation, admin: onceWithdrawn },
  // 0 while the month is taken by these terms; withdrawn ones are counted, so that others may begin then.
  {
    name: 'revision',
    type: 'number',
    required: true,
    defaultValue: 0,
    access: setByOperation,
    admin: { hidden: true },
  },
  periodField({ name: 'usedIn', access: setByOperation, admin: { readOnly: true } }),
]
