import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { businessDateField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { payeeKinds, payMethods } from '../../../domain/claims'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { personalField, withPersonalData } from '../../../tenants/personal-data'
import { claimSlugs } from '../slugs'
import { fieldLabel } from '../translations'

/** Somebody who is paid a part of a claim: `planned` until it is released, then `due`, then `paid`. */
export const ClaimPayees: CollectionConfig = tenantCollection(
  withPersonalData({
    slug: claimSlugs.payees,
    admin: {
      defaultColumns: ['claim', 'name', 'kind', 'sharePercent', 'amount', 'status', 'paidOn'],
      group: groups.members,
    },
    indexes: [{ fields: ['tenant', 'claim'] }, { fields: ['tenant', 'status'] }],
    fields: [
      {
        name: 'claim',
        type: 'relationship',
        relationTo: claimSlugs.claims as never,
        required: true,
        index: false,
      },
      { name: 'kind', type: 'select', required: true, options: [...payeeKinds] },
      { name: 'name', type: 'text', required: true },
      { name: 'phone', type: 'text' },
      { name: 'sharePercent', type: 'text' },
      moneyField({ name: 'amount' }),
      { name: 'method', type: 'select', options: [...payMethods] },
      { name: 'bank', type: 'text' },
      { name: 'branch', type: 'text' },
      ...personalField({
        ...{ name: 'accountNumber', kind: 'bank-account', label: fieldLabel('accountNumber') },
      }),
      { name: 'status', type: 'select', required: true, options: ['planned', 'due', 'paid'] },
      businessDateField({ name: 'paidOn' }),
      { name: 'payment', type: 'text' },
      // The account of the society that owes it: whoever pays debits it.
      { name: 'account', type: 'relationship', relationTo: slugs.accounts, index: false },
    ],
  }),
  { writtenBy: 'system', kept: true },
)
