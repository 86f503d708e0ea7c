import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { periodField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { receiptTargets } from '../dues/types'
import { receiptSlugs } from '../slugs'

/** What a receipt paid: together the lines are the receipt. */
export const ReceiptLines: CollectionConfig = tenantCollection(
  {
    slug: receiptSlugs.lines,
    admin: {
      defaultColumns: ['receipt', 'member', 'target', 'product', 'period', 'amount', 'status'],
      group: groups.records,
    },
    indexes: [{ fields: ['tenant', 'receipt'] }, { fields: ['tenant', 'targetId'] }],
    fields: [
      {
        name: 'receipt',
        type: 'relationship',
        relationTo: receiptSlugs.receipts as never,
        required: true,
        index: false,
      },
      {
        name: 'member',
        type: 'relationship',
        relationTo: slugs.members,
        required: true,
        index: false,
      },
      { name: 'target', type: 'select', required: true, options: [...receiptTargets] },
      { name: 'targetId', type: 'text' },
      { name: 'product', type: 'relationship', relationTo: slugs.products, index: false },
      periodField({ name: 'period' }),
      moneyField({ name: 'amount', required: true, minimum: 1 }),
      {
        name: 'memberAccount',
        type: 'relationship',
        relationTo: slugs.memberAccounts,
        required: true,
        index: false,
      },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'posted',
        options: ['posted', 'reversed'],
      },
    ],
  },
  { writtenBy: 'system', kept: true },
)
