import type { CollectionConfig, Config } from 'payload'
import { slugs } from '../../collections/slugs'
import { withMemberTab } from '../../platform/member-tab'
import { followDependant, followRemoval, followSubscription } from './policies/follow'

const tab = {
  name: 'policies',
  label: 'funeralPolicies:policies',
  view: '/admin/policies/member-view#MemberPoliciesView',
  order: 115,
}

type Change = (collection: CollectionConfig) => CollectionConfig

const changes: Record<string, Change> = {
  [slugs.subscriptions]: ({ hooks, ...collection }) => ({
    ...collection,
    hooks: { ...hooks, afterChange: [...(hooks?.afterChange ?? []), followSubscription] },
  }),
  [slugs.dependants]: ({ hooks, ...collection }) => ({
    ...collection,
    hooks: {
      ...hooks,
      afterChange: [...(hooks?.afterChange ?? []), followDependant],
      afterDelete: [...(hooks?.afterDelete ?? []), followRemoval],
    },
  }),
}

/** Policies follow subscriptions and dependants, and the member has a tab of them. */
export const withPolicyParts = (config: Config): Config =>
  withMemberTab(
    {
      ...config,
      collections: config.collections?.map((each) => changes[each.slug]?.(each) ?? each),
    },
    tab,
  )
