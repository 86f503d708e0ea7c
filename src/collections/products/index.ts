import type { CollectionConfig } from 'payload'
import { periodField } from '../fields/period'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { withAudit } from '../../hooks/audit'
import { withPersonalSearch } from '../../tenants/personal-data'
import { slugs } from '../slugs'
import { keepAccountKind, kindField } from './kind-field'
import { productKinds } from '../../platform/product-kinds'
import { keepSubscribedProduct } from './keep-subscribed'

/** What a member can subscribe to. Its terms are in effective-dated versions. */
export const Products: CollectionConfig = withAudit(
  withPersonalSearch(
    tenantCollection(
      {
        slug: slugs.products,
        defaultSort: 'code',
        admin: {
          useAsTitle: 'code',
          listSearchableFields: ['code', 'name'],
          defaultColumns: ['code', 'name', 'kind', 'deductionCode', 'status'],
          group: groups.products,
        },
        indexes: [{ fields: ['tenant', 'code'], unique: true }],
        fields: [
          { name: 'code', type: 'text', required: true },
          { name: 'name', type: 'text', required: true },
          kindField,
          { name: 'deductionCode', type: 'relationship', relationTo: slugs.deductionCodes },
          {
            name: 'account',
            type: 'relationship',
            relationTo: slugs.accounts,
            required: true,
          },
          { name: 'onAdmission', type: 'checkbox', defaultValue: false },
          { name: 'openInPortal', type: 'checkbox', defaultValue: false },
          periodField({ name: 'billedFrom' }),
          { name: 'accountKind', type: 'text', admin: { hidden: true } },
          {
            name: 'status',
            type: 'select',
            required: true,
            defaultValue: 'active',
            options: ['draft', 'active', 'withdrawn'],
          },
        ],
        hooks: { beforeChange: [keepSubscribedProduct, keepAccountKind(productKinds)] },
      },
      { writtenBy: 'people', openToCustomFields: 'product', kept: true },
    ),
  ),
)
