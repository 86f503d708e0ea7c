import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { businessDateField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { receiptMethods } from '../receipts/methods'
import { receiptSlugs } from '../slugs'

/** Money that a member handed over or sent: posted at once, taken back only by another person. */
export const Receipts: CollectionConfig = tenantCollection(
  {
    slug: receiptSlugs.receipts,
    admin: {
      defaultColumns: ['number', 'member', 'receivedOn', 'method', 'amount', 'status'],
      group: groups.ledger,
    },
    defaultSort: '-number',
    indexes: [
      { fields: ['tenant', 'number'], unique: true },
      { fields: ['tenant', 'method', 'reference'], unique: true },
      { fields: ['tenant', 'member'] },
      { fields: ['tenant', 'receivedOn'] },
      { fields: ['tenant', 'reversedOn'] },
    ],
    fields: [
      {
        name: 'review',
        type: 'ui',
        admin: { components: { Field: '/admin/receipting/receipt-review#ReceiptReview' } },
      },
      { name: 'number', type: 'number', required: true },
      {
        name: 'member',
        type: 'relationship',
        relationTo: slugs.members,
        required: true,
        index: false,
      },
      businessDateField({ name: 'receivedOn', required: true }),
      { name: 'method', type: 'select', required: true, options: [...receiptMethods] },
      { name: 'reference', type: 'text', required: true },
      moneyField({ name: 'amount', required: true, minimum: 1 }),
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'posted',
        options: ['posted', 'reversed'],
      },
      { name: 'makerName', type: 'text', required: true },
      { name: 'reversedByName', type: 'text' },
      { name: 'reversalReason', type: 'text' },
      businessDateField({ name: 'reversedOn' }),
      { name: 'journal', type: 'text', required: true },
      { name: 'maker', type: 'text', required: true, admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system', kept: true },
)
