import type { CollectionConfig } from 'payload'
import { memberAccountKinds } from '../../ledger'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { slugs } from '../slugs'

/** A sub-ledger: what one member paid into one subscription, or holds in suspense. */
export const MemberAccounts: CollectionConfig = tenantCollection(
  {
    slug: slugs.memberAccounts,
    admin: {
      useAsTitle: 'number',
      listSearchableFields: ['number', 'member.displayName', 'member.memberNumber'],
      defaultColumns: ['number', 'kind', 'member', 'account'],
      group: groups.records,
    },
    indexes: [
      { fields: ['tenant', 'number'], unique: true },
      { fields: ['tenant', 'member'] },
      { fields: ['tenant', 'subscription'] },
    ],
    fields: [
      { name: 'number', type: 'text', required: true },
      { name: 'kind', type: 'select', required: true, options: [...memberAccountKinds] },
      { name: 'account', type: 'relationship', relationTo: slugs.accounts, required: true },
      { name: 'member', type: 'relationship', relationTo: slugs.members },
      { name: 'subscription', type: 'relationship', relationTo: slugs.subscriptions },
      // After a merge of duplicates: where money for this account goes now.
      { name: 'movedTo', type: 'relationship', relationTo: slugs.memberAccounts },
      {
        name: 'seal',
        type: 'text',
        admin: { hidden: true },
      },
      {
        name: 'postings',
        type: 'join',
        collection: slugs.postings,
        on: 'memberAccount',
        defaultLimit: 20,
        admin: {
          allowCreate: false,
          defaultColumns: ['businessDate', 'journal', 'side', 'amount'],
        },
      },
    ],
  },
  { writtenBy: 'system' },
)
