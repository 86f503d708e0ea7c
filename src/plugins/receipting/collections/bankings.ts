import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { businessDateField } from '../../../collections/fields/period'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { receiptSlugs } from '../slugs'

/** Cash that was carried to the bank, with its deposit slip: posted at once, taken back by another person. */
export const Bankings: CollectionConfig = tenantCollection(
  {
    slug: receiptSlugs.bankings,
    admin: {
      defaultColumns: ['number', 'bankedOn', 'slip', 'amount', 'status', 'makerName'],
      group: groups.ledger,
      components: { beforeListTable: ['/admin/receipting/daily#DailyReceipts'] },
    },
    defaultSort: '-number',
    indexes: [
      { fields: ['tenant', 'number'], unique: true },
      { fields: ['tenant', 'slip'], unique: true },
      { fields: ['tenant', 'bankedOn'] },
    ],
    fields: [
      {
        name: 'review',
        type: 'ui',
        admin: { components: { Field: '/admin/receipting/banking-review#BankingReview' } },
      },
      { name: 'number', type: 'number', required: true },
      businessDateField({ name: 'bankedOn', required: true }),
      { name: 'slip', type: 'text', required: true },
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
      { name: 'journal', type: 'text', required: true },
      { name: 'maker', type: 'text', required: true, admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system', kept: true },
)
