import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { amountField } from './amount-field'
import { periodField } from '../fields/period'
import { withAudit } from '../../hooks/audit'
import { withPersonalSearch } from '../../tenants/personal-data'
import { importSubscriptions } from '../imports'
import { importEndpoint } from '../imports/endpoint'
import { slugs } from '../slugs'
import { repriceEndpoint } from './endpoint'
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
        endpoints: [importEndpoint(slugs.subscriptions, importSubscriptions), repriceEndpoint],
        indexes: [
          { fields: ['tenant', 'member', 'product', 'from'], unique: true },
          { fields: ['tenant', 'product'] },
        ],
        fields: [
          { name: 'member', type: 'relationship', relationTo: slugs.members, required: true },
          { name: 'product', type: 'relationship', relationTo: slugs.products, required: true },
          { name: 'plan', type: 'text' },
          amountField,
          { name: 'deductionCode', type: 'relationship', relationTo: slugs.deductionCodes },
          periodField({ name: 'from', required: true }),
          periodField({
            name: 'until',
          }),
          { name: 'endReason', type: 'text' },
          {
            name: 'reprice',
            type: 'ui',
            admin: { components: { Field: '/admin/products/reprice.client#Reprice' } },
          },
          {
            name: 'amounts',
            type: 'join',
            collection: slugs.subscriptionAmounts,
            on: 'subscription',
            admin: { allowCreate: false, defaultColumns: ['from', 'amount', 'productVersion'] },
          },
        ],
        hooks: { beforeChange: [checkSubscription], afterChange: [openAccount, keepWorkedAmounts] },
      },
      { writtenBy: 'people', openToCustomFields: true, kept: true },
    ),
  ),
)
