import type { CollectionConfig, Config } from 'payload'
import { slugs } from '../../collections/slugs'

const claimsTab = {
  claims: {
    Component: '/admin/claims/member-view#MemberClaimsView',
    path: '/claims' as const,
    tab: {
      label: ({ t }: { t: (key: string) => string }) => t('claims:claims'),
      href: '/claims' as const,
      order: 75,
    },
  },
}

/** Gives the member the tab where claims are filed. */
export const withClaimsTab = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((collection) =>
    collection.slug === slugs.members ? withTab(collection) : collection,
  ),
})

function withTab(collection: CollectionConfig): CollectionConfig {
  const components = collection.admin?.components
  const edit = { ...components?.views?.edit, ...claimsTab } as NonNullable<
    NonNullable<typeof components>['views']
  >['edit']
  const views = { ...components?.views, edit }
  return { ...collection, admin: { ...collection.admin, components: { ...components, views } } }
}
