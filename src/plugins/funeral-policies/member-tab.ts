import type { CollectionConfig, Config } from 'payload'
import { slugs } from '../../collections/slugs'
import { followDependant, followRemoval, followSubscription } from './policies/follow'

const policyTab = {
  policies: {
    Component: '/admin/policies/member-view#MemberPoliciesView',
    path: '/policies' as const,
    tab: {
      label: ({ t }: { t: (key: string) => string }) => t('funeralPolicies:policies'),
      href: '/policies' as const,
      order: 70,
    },
  },
}

type Change = (collection: CollectionConfig) => CollectionConfig

const withTab: Change = (collection) => {
  const components = collection.admin?.components
  const edit = { ...components?.views?.edit, ...policyTab } as NonNullable<
    NonNullable<typeof components>['views']
  >['edit']
  const views = { ...components?.views, edit }
  return { ...collection, admin: { ...collection.admin, components: { ...components, views } } }
}

const changes: Record<string, Change> = {
  [slugs.members]: withTab,
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
export const withPolicyParts = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((each) => changes[each.slug]?.(each) ?? each),
})
