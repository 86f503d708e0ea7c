import type { CollectionConfig } from 'payload'
import { inWords } from '../../../collections/fields/in-words'
import { moneyField } from '../../../collections/fields/money'
import { businessDateField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { reconciliationSlugs } from '../slugs'

const anyAmount = { minimum: Number.MIN_SAFE_INTEGER }

/** Money that was received and belongs to nobody's account yet. It ages until two people resolve it. */
export const SuspenseItems: CollectionConfig = tenantCollection(
  {
    slug: reconciliationSlugs.suspenseItems,
    admin: {
      defaultColumns: [
        'openedOn',
        'category',
        'payrollNumber',
        'name',
        'member',
        'remaining',
        'status',
      ],
      group: groups.payroll,
    },
    indexes: [
      { fields: ['tenant', 'item'], unique: true },
      { fields: ['tenant', 'status', 'openedOn'] },
      { fields: ['tenant', 'remittance'] },
      { fields: ['tenant', 'member'] },
    ],
    fields: [
      {
        name: 'remittance',
        type: 'relationship',
        relationTo: reconciliationSlugs.remittances,
        required: true,
        index: false,
      },
      { name: 'item', type: 'text', required: true },
      { name: 'category', type: 'text', required: true, ...inWords('category') },
      businessDateField({ name: 'openedOn', required: true }),
      { name: 'payrollNumber', type: 'text' },
      { name: 'name', type: 'text' },
      { name: 'deductionCode', type: 'text' },
      { name: 'member', type: 'relationship', relationTo: slugs.members, index: false },
      {
        name: 'memberAccount',
        type: 'relationship',
        relationTo: slugs.memberAccounts,
        required: true,
        index: false,
      },
      moneyField({ name: 'amount', required: true, ...anyAmount }),
      moneyField({ name: 'remaining', required: true, ...anyAmount }),
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'open',
        options: ['open', 'resolved', 'reversed'],
      },
    ],
  },
  { writtenBy: 'system' },
)

/** What is to happen with an amount in suspense: one person proposes it, another approves it. */
export const SuspenseResolutions: CollectionConfig = tenantCollection(
  {
    slug: reconciliationSlugs.suspenseResolutions,
    admin: {
      defaultColumns: ['suspenseItem', 'kind', 'amount', 'status', 'maker', 'checker'],
      group: groups.payroll,
    },
    indexes: [{ fields: ['tenant', 'suspenseItem'] }, { fields: ['tenant', 'status'] }],
    fields: [
      {
        name: 'suspenseItem',
        type: 'relationship',
        relationTo: reconciliationSlugs.suspenseItems,
        required: true,
        index: false,
      },
      {
        name: 'kind',
        type: 'select',
        required: true,
        options: ['allocate', 'refund', 'return', 'take-back'],
      },
      moneyField({ name: 'amount', required: true }),
      { name: 'subscription', type: 'relationship', relationTo: slugs.subscriptions },
      { name: 'reason', type: 'text', required: true },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'proposed',
        options: ['proposed', 'approved', 'rejected', 'undone'],
      },
      { name: 'maker', type: 'text', required: true },
      { name: 'makerName', type: 'text' },
      { name: 'checker', type: 'text' },
      { name: 'checkerName', type: 'text' },
      { name: 'decisionReason', type: 'text' },
      { name: 'journal', type: 'text' },
      // What it paid of arrears: [{ "arrears": id, "amount": thebe }].
      { name: 'settled', type: 'json' },
      { name: 'undoneBy', type: 'text' },
      { name: 'undoneByName', type: 'text' },
      { name: 'undoReason', type: 'text' },
    ],
  },
  { writtenBy: 'system' },
)
