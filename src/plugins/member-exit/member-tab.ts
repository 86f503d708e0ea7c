import type { CollectionConfig, Config } from 'payload'
import { slugs } from '../../collections/slugs'

const exitTab = {
  exit: {
    Component: '/admin/member-exits/view#MemberExitView',
    path: '/exit' as const,
    tab: {
      label: ({ t }: { t: (key: string) => string }) => t('memberExit:exit'),
      href: '/exit' as const,
      order: 120,
    },
  },
}

/** Gives the member the tab on which an exit is proposed. */
export const withExitTab = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((collection) =>
    collection.slug === slugs.members ? withTab(collection) : collection,
  ),
})

function withTab(collection: CollectionConfig): CollectionConfig {
  const components = collection.admin?.components
  const edit = { ...components?.views?.edit, ...exitTab } as NonNullable<
    NonNullable<typeof components>['views']
  >['edit']
  const views = { ...components?.views, edit }
  return { ...collection, admin: { ...collection.admin, components: { ...components, views } } }
}
