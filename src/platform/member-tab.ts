import type { CollectionConfig, Config } from 'payload'
import { slugs } from '../collections/slugs'

export type MemberTab = {
  /** Last part of the path. */
  name: string
  /** Key of the tab's text. */
  label: string
  /** Import-map path of the view. */
  view: string
  order: number
}

/** Gives the member a tab more; that of the record itself has the order 100 and comes first. */
export const withMemberTab = (config: Config, tab: MemberTab): Config => ({
  ...config,
  collections: config.collections?.map((collection) =>
    collection.slug === slugs.members ? withTab(collection, tab) : collection,
  ),
})

function withTab(
  collection: CollectionConfig,
  { name, label, view, order }: MemberTab,
): CollectionConfig {
  const added = {
    [name]: {
      Component: view,
      path: `/${name}`,
      tab: {
        label: ({ t }: { t: (key: string) => string }) => t(label),
        href: `/${name}`,
        order,
      },
    },
  }
  const components = collection.admin?.components
  const edit = { ...components?.views?.edit, ...added } as NonNullable<
    NonNullable<typeof components>['views']
  >['edit']
  const views = { ...components?.views, edit }
  return { ...collection, admin: { ...collection.admin, components: { ...components, views } } }
}
