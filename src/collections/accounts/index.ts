import type { CollectionConfig } from 'payload'
import { accountTypes } from '../../ledger'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { codeField } from '../fields/code'
import { slugs } from '../slugs'
import { checkCash } from './check-cash'
import { protectAccount } from './hooks/protect'

/** The chart of accounts. */
export const Accounts: CollectionConfig = tenantCollection(
  {
    slug: slugs.accounts,
    defaultSort: 'code',
    admin: {
      defaultColumns: ['code', 'name', 'type', 'control'],
      group: groups.ledger,
    },
    indexes: [{ fields: ['tenant', 'code'], unique: true }],
    hooks: { beforeChange: [protectAccount] },
    fields: [
      codeField({ name: 'code' }),
      { name: 'name', type: 'text', required: true },
      {
        name: 'type',
        type: 'select',
        required: true,
        options: [...accountTypes],
      },
      {
        name: 'control',
        type: 'checkbox',
        defaultValue: false,
      },
      // The cash flow is of these accounts.
      {
        name: 'cash',
        type: 'checkbox',
        defaultValue: false,
        validate: checkCash,
      },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'active',
        options: ['active', 'closed'],
      },
    ],
  },
  { writtenBy: 'people', kept: true },
)
