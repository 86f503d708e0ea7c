import type { CollectionConfig, Config } from 'payload'
import { slugs } from '../../collections/slugs'
import { timelineEndpoint } from './endpoints/timeline'
import { recordRemoval } from './removals'

type Change = (collection: CollectionConfig) => CollectionConfig

const changes: Record<string, Change> = {
  [slugs.members]: (members) => withTabs(withEndpoints(members)),
  [slugs.dependants]: (dependants) => withRemoval(dependants, 'dependants'),
  [slugs.beneficiaries]: (beneficiaries) => withRemoval(beneficiaries, 'beneficiaries'),
}

/** Adds what this plugin does with members to the core's collections. */
export const withMemberParts = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((each) => changes[each.slug]?.(each) ?? each),
})

const withEndpoints: Change = (members) => ({
  ...members,
  endpoints: [...(members.endpoints || []), timelineEndpoint],
})

function withTabs(members: CollectionConfig): CollectionConfig {
  const components = members.admin?.components
  const edit = {
    ...components?.views?.edit,
    timeline: tab('timeline', '/admin/member-timeline/view#TimelineView', 80),
  }
  const views = { ...components?.views, edit }
  return {
    ...members,
    admin: { ...members.admin, components: { ...components, views } },
  } as CollectionConfig
}

const tab = (name: string, Component: string, order: number) => ({
  Component,
  path: `/${name}`,
  tab: {
    label: ({ t }: { t: (key: string) => string }) => t(`membership:${name}`),
    href: `/${name}`,
    order,
  },
})

const withRemoval = (
  collection: CollectionConfig,
  field: Parameters<typeof recordRemoval>[0],
): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    afterDelete: [...(collection.hooks?.afterDelete ?? []), recordRemoval(field)],
  },
})
