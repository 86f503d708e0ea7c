import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { withAudit } from '../../hooks/audit'
import { withPersonalSearch } from '../../tenants/personal-data'
import { slugs } from '../slugs'
import { versionEndpoints } from './endpoints'
import { versionFields } from './fields'
import { checkTerms, keepUsedTerms } from './keep-used'

/** The terms of a product from a month on; the month's version is the latest published that has begun. */
export const ProductVersions: CollectionConfig = withAudit(
  withPersonalSearch(
    tenantCollection({
      slug: slugs.productVersions,
      disableDuplicate: true,
      admin: {
        defaultColumns: ['title', 'amountRule', 'amount', 'status'],
        group: groups.products,
        components: { edit: { SaveButton: '/admin/products/save-button.client#SaveButton' } },
      },
      indexes: [{ fields: ['tenant', 'product', 'from', 'revision'], unique: true }],
      endpoints: versionEndpoints,
      fields: versionFields,
      hooks: { beforeChange: [checkTerms], beforeDelete: [keepUsedTerms] },
    }),
  ),
)
