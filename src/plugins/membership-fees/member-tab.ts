import type { CollectionConfig, Config } from 'payload'
import { slugs } from '../../collections/slugs'

const feesTab = {
  fees: {
    Component: '/admin/membership-fees/view#MemberFeesView',
    path: '/fees' as const,
    tab: {
      label: ({ t }: { t: (key: string) => string }) => t('membershipFees:fees'),
      href: '/fees' as const,
      order: 110,
    },
  },
}

/** Gives the member the tab that says what is owed on bills. */
export const withFeesTab = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((collection) =>
    collection.slug === slugs.members ? withTab(collection) : collection,
  ),
})

function withTab(collection: CollectionConfig): CollectionConfig {
  const components = collection.admin?.components
  const edit = { ...components?.views?.edit, ...feesTab } as NonNullable<
    NonNullable<typeof components>['views']
  >['edit']
  const views = { ...components?.views, edit }
  return { ...collection, admin: { ...collection.admin, components: { ...components, views } } }
}
