import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { withAudit } from '../../hooks/audit'
import { withPersonalSearch } from '../../tenants/personal-data'
import { importSubscriptions } from '../imports'
import { subscriptionColumns } from '../imports/columns'
import { importColumnsEndpoint, importEndpoint } from '../imports/endpoint'
import { slugs } from '../slugs'
import { repriceEndpoint } from './endpoint'
import { SUBSCRIPTION, subscriptionFields } from './fields'
import { checkSubscription } from './hooks/check-subscription'
import { openAccount } from './hooks/open-account'
import { keepWorkedAmounts } from './hooks/worked-amounts'

/** A member's standing order for a product: it becomes an instruction on the member's payroll. */
export const Subscriptions: CollectionConfig = withAudit(
  withPersonalSearch(
    tenantCollection(
      {
        slug: slugs.subscriptions,
        admin: {
          defaultColumns: ['title', 'member', 'product', 'amount', 'from', 'until'],
          group: groups.members,
          components: { beforeListTable: ['/admin/csv-import#ImportSubscriptions'] },
        },
        endpoints: [
          importEndpoint(slugs.subscriptions, importSubscriptions),
          importColumnsEndpoint(slugs.subscriptions, subscriptionColumns),
          repriceEndpoint,
        ],
        indexes: [
          { fields: ['tenant', 'member', 'product', 'from'], unique: true },
          { fields: ['tenant', 'product'] },
        ],
        fields: subscriptionFields,
        hooks: { beforeChange: [checkSubscription], afterChange: [openAccount, keepWorkedAmounts] },
      },
      { writtenBy: 'people', openToCustomFields: SUBSCRIPTION, kept: true },
    ),
  ),
)
