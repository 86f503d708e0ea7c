import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { moneyField } from '../fields/money'
import { periodField } from '../fields/period'
import { withAudit } from '../../hooks/audit'
import { withPersonalSearch } from '../../tenants/personal-data'
import { slugs } from '../slugs'
import { checkTerms, keepUsedTerms } from './keep-used'

/** The terms of a product from a month on; the month's version is the latest that has begun. */
export const ProductVersions: CollectionConfig = withAudit(
  withPersonalSearch(
    tenantCollection({
      slug: slugs.productVersions,
      admin: {
        defaultColumns: ['title', 'amountRule', 'amount'],
        group: groups.products,
      },
      indexes: [{ fields: ['tenant', 'product', 'from'], unique: true }],
      fields: [
        { name: 'product', type: 'relationship', relationTo: slugs.products, required: true },
        periodField({ name: 'from', required: true }),
        {
          name: 'amountRule',
          type: 'select',
          required: true,
          defaultValue: 'fixed',
          options: ['fixed', 'member-chosen'],
        },
        moneyField({ name: 'amount' }),
        moneyField({ name: 'minimum' }),
        moneyField({ name: 'maximum' }),
        moneyField({ name: 'step' }),
        { name: 'waitingMonths', type: 'number', min: 0, defaultValue: 0 },
        { name: 'graceMonths', type: 'number', min: 0, defaultValue: 0 },
        periodField({
          name: 'usedIn',
          access: { create: () => false, update: () => false },
          admin: {
            readOnly: true,
          },
        }),
      ],
      hooks: { beforeChange: [checkTerms], beforeDelete: [keepUsedTerms] },
    }),
  ),
)
